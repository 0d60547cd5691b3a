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

class PhraseLabel;
class Theme;

/// The field `Image reference`: says which part of it is wrong, but not while it is being typed,
/// and offers the tags of its repository. Return is kept in the field. GUI thread.
class ReferenceField : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ReferenceField(const Theme *theme, QWidget *parent = nullptr);
    ~ReferenceField() override;

    void setText(const QString &text);
    /// Without white space around it.
    QString text() const;
    /// nullopt where what is typed is no reference.
    std::optional<ImageReference> reference() const;
    /// Says at once what is wrong, and takes the focus. @return whether something is
    bool complain();
    void setReadOnly(bool readOnly);
    /// The server's word on this field; empty takes it back. When something else is typed, the mark
    /// goes and the words stay.
    void setMessage(const QString &message);
    /// @param repository the tags' own; without effect where another one is typed meanwhile
    /// @param tags newest first
    void setTags(const ImageReference &repository, const QStringList &tags);
    void focusField();
    QLineEdit *lineEdit() const { return m_edit; }

Q_SIGNALS:
    /// Something else is typed.
    void edited();
    /// Nothing was typed for a moment, and what is there is a reference.
    void rested(const packdesk::ImageReference &reference);
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
    void onRested();
    void judge(bool complain);
    void showTags();
    QString tagHint(const ImageReference &reference) const;

    const Theme *m_theme;
    QLineEdit *m_edit;
    PhraseLabel *m_hint;
    QLabel *m_message;
    QStringListModel *m_tagModel;
    QCompleter *m_completer;
    QAction *m_offer = nullptr;
    /// What the tags were listed of.
    QString m_repository;
    QStringList m_tags;
    QTimer m_pause;
    /// The server found fault with what is still there.
    bool m_marked = false;
};

} // namespace packdesk
