// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagereference.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace packdesk {

class Theme;

/// The field `Tag or digest` behind a repository that is fixed. Offers the repository's tags; a
/// digest (`sha256:…`) may be pasted, alone or with what stands in front of it. Return is kept in
/// the field. GUI thread.
class TagField : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit TagField(const Theme *theme, QWidget *parent = nullptr);
    ~TagField() override;

    /// The repository, and its tag or digest in the field; tags of another repository go.
    void setReference(const ImageReference &reference);
    /// nullopt where what is typed is neither tag nor digest.
    std::optional<ImageReference> reference() const;
    /// @param tags newest first
    void setTags(const QStringList &tags);
    /// Says at once what is wrong, and takes the focus. @return whether something is
    bool complain();
    /// The server's word on this field; empty takes it back.
    void setMessage(const QString &message);
    void setReadOnly(bool readOnly);
    /// With all of it selected: what is typed takes its place.
    void focusField();
    QLineEdit *lineEdit() const { return m_edit; }

Q_SIGNALS:
    /// Something else is typed.
    void edited();
    /// Nothing was typed for a moment, and what is there is a tag or a digest.
    void rested();
    /// Return was pressed in the field.
    void entered();
    /// What is said below the field takes another height.
    void resized();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setupCompletion();
    void onEdited();
    void showTags();
    void judge(bool complain);
    QString tagHint() const;

    const Theme *m_theme;
    QLabel *m_repository;
    QLineEdit *m_edit;
    QLabel *m_hint;
    QLabel *m_message;
    QStringListModel *m_tagModel;
    QCompleter *m_completer;
    QAction *m_offer = nullptr;
    ImageReference m_fixed;
    QStringList m_tags;
    QTimer m_pause;
};

} // namespace packdesk
