// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/agentrole.h"
#include "models/api/pack.h"
#include "ui/dialogs/imagedialog.h"

namespace packdesk {

class SideBySide;
class TagField;

/// `Replace image`: another tag or digest of the pack's repository; now and new side by side, and
/// what widens to be ticked before it is sent. Open it with open(). GUI thread.
class ReplaceDialog : public ImageDialog
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ReplaceDialog(const Theme *theme, QWidget *parent = nullptr);
    ~ReplaceDialog() override;

    /// As it is shown. Nothing stays of what was looked at or ticked; the tag or digest stays where
    /// it is the same pack.
    void setPack(const Pack &pack);
    const Pack &pack() const { return m_pack; }
    /// The pack has another image than when the dialog opened: shows that one, says so, and looks
    /// again. @param pack as it is now
    void setMoved(const Pack &pack);
    /// The roles that use the pack; null: not known.
    void setRoles(const std::optional<AgentRoles> &roles);
    std::optional<ImageReference> parsedReference() const override;
    void setTags(const ImageReference &repository, const QStringList &tags) override;
    /// What is typed there takes the place of what stands there.
    void focusField();
    /// What the pack holds now. @param image null where it could not be read
    void setPresentImage(const PackSide &side, const std::optional<ImagePreview> &image);
    void setBusy(bool busy) override;
    void showError(const ApiError &error, const WordsContext &context) override;
    void clearError() override;

Q_SIGNALS:
    /// All is ticked that has to be. The reference is of the pack's repository, and has the digest
    /// of what was shown where exactly that is wanted.
    void replaceRequested(const QString &reference);

private:
    void setupBody();
    void setupConnections();
    void showCaption();
    bool complain() override;
    void focusReference() override;
    void seen(const ImagePreview &preview) override;
    void submit();
    void updateButtons() final;

    Pack m_pack;
    std::optional<AgentRoles> m_roles;
    QLabel *m_title;
    QLabel *m_caption;
    MessagePanel *m_moved;
    TagField *m_tag;
    SideBySide *m_sides;
    MessagePanel *m_same;
    MessagePanel *m_keeps;
    QPushButton *m_replace = nullptr;
    bool m_isSame = false;
};

} // namespace packdesk
