// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/dialogs/imagedialog.h"

namespace packdesk {

class MessagePanel;
class PublishConfirmation;
class ReferenceField;
class VisibilityChoice;

/// `Create pack from image`: image reference and visibility. Checks the reference as it is typed,
/// shows what the image holds before it is created, asks before publishing, keeps what was typed
/// over a failure, and asks for nothing itself. Closing it does not end a request. Open it with
/// open(). GUI thread.
class CreateDialog : public ImageDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit CreateDialog(const Theme *theme, QWidget *parent = nullptr);
    ~CreateDialog() override;

    void setOrganisation(const QString &name, const QString &hostLabel) override;
    void setReference(const QString &reference);
    /// Without white space around it.
    QString reference() const;
    std::optional<ImageReference> parsedReference() const override;
    void setTags(const ImageReference &repository, const QStringList &tags) override;
    /// What the organisation has of this name already.
    void setExisting(const QString &sentence);
    /// `org` or `community`
    void setVisibility(const QString &visibility);
    QString visibility() const;

    /// Where not allowed, Create is disabled and the reason is shown.
    void setPermission(bool allowed, const QString &reason);
    void setBusy(bool busy) override;
    /// Marks the fields that the server named and gives the first one the focus; without one the
    /// focus is where it was before the wait.
    void showError(const ApiError &error, const WordsContext &context) override;
    void clearError() override;

Q_SIGNALS:
    /// The user asked for it, and confirmed where it is publishing. The reference is valid, and
    /// has the digest of what was shown where exactly that is wanted.
    void createRequested(const QString &reference, const QString &visibility);

private:
    void setupBody();
    void setupButtons();
    void setupConnections();
    bool complain() override;
    void focusReference() override;
    void submit();
    void send();
    void updateButtons() final;

    ReferenceField *m_reference;
    VisibilityChoice *m_visibility;
    MessagePanel *m_permission;
    PublishConfirmation *m_publish;
    QPushButton *m_create;
    bool m_allowed = true;
};

} // namespace packdesk
