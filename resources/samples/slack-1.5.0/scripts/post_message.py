#!/usr/bin/env python3
"""Posts one message to a channel: post_message.py CHANNEL [THREAD] < text"""
import json
import sys
import urllib.request


def post(channel, text, thread=None):
    body = {"channel": channel, "text": text, "unfurl_links": False}
    if thread:
        body["thread_ts"] = thread
    request = urllib.request.Request(
        "https://slack.com/api/chat.postMessage",
        data=json.dumps(body).encode(),
        headers={"Content-Type": "application/json; charset=utf-8"},
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


if __name__ == "__main__":
    result = post(sys.argv[1], sys.stdin.read(), *sys.argv[2:3])
    sys.exit(0 if result.get("ok") else result.get("error", "failed"))
