<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eo">
<context>
    <name>packdesk::CommandLine</name>
    <message>
        <source>PATH is empty.</source>
        <translation>PATH malplenas.</translation>
    </message>
</context>
</TS>
