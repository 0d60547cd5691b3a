// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagesource.h"

#include <QList>

#include <optional>

namespace packdesk {

/// An ImageSource that is answered by the test: emit its signals. Remembers what it was asked.
class FakeImageSource : public ImageSource
{
public:
    struct Question
    {
        ImageReference reference;
        AccessChoice choice;

        QString user() const
        {
            return choice.access && choice.access->credentials ? choice.access->credentials->user
                                                               : QString();
        }
        QByteArray password() const
        {
            return choice.access && choice.access->credentials
                ? choice.access->credentials->password.reveal()
                : QByteArray();
        }
    };

    QList<Question> previews;
    QList<Question> tags;
    int cancels = 0;

    void preview(const ImageReference &reference, const AccessChoice &choice) override
    {
        previews.append({reference, choice});
    }
    void listTags(const ImageReference &reference, const AccessChoice &choice) override
    {
        tags.append({reference, choice});
    }
    void cancel() override { ++cancels; }
};

} // namespace packdesk
