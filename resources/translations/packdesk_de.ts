<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AddressWords</name>
    <message>
        <source>Enter the organisation, such as acme, or the URL of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation has lower-case letters, digits and hyphens, at most 63.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https is accepted; http only for this computer (127.0.0.1, ::1, localhost).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the user name and password in front of the host: the API key signs you in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what follows ? or #: the URL ends with its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is neither the short name of an organisation (lower-case letters, digits and hyphens, at most 63) nor a URL such as https://acme.evershell.ai/v1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttemptWords</name>
    <message>
        <source>an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pack list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating a pack from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing the image of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing who sees %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a file of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing a file of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check key</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read list</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create from image</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read pack</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace image</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change visibility</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read file</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace file</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read roles</source>
        <comment>action</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server builds the image</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server pulls the image</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiving the answer</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>phase</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <comment>state of a request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>state of a request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <comment>state of a request</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload is not offered for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create is not offered for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was sent at %2 and may have taken effect. Packdesk is checking the list. The button comes back when the outcome is known.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallerWords</name>
    <message>
        <source>full access</source>
        <comment>permissions of a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>submit and observe</source>
        <comment>permissions of a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read only</source>
        <comment>permissions of a key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <comment>role of a person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <comment>role of a person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>member</source>
        <comment>role of a person</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>key of organisation</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · the server does not say whether it may change packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · may change packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · may read packs, not change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks the permission caps:write. Ask an owner or operator for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CapabilityWords</name>
    <message>
        <source>Capabilities are a list, and this is something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <comment>a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs at least one entry.</source>
        <comment>a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has to be a text.</source>
        <comment>a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has to be a list.</source>
        <comment>a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be a map of fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has to be a map.</source>
        <comment>a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is true or false. It counts as true here.</source>
        <comment>a field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A YAML tag makes something else of %1. Remove the tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name begins with a letter and has at most 64 letters, digits, “-” and “_”, unlike %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name %1 is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names such as %1, with a leading “_”, are the platform’s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type has to be “http”, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no host pattern such as “api.example.com” or “*.example.com”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is none of GET, POST, PUT, DELETE, PATCH, HEAD and OPTIONS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A path begins with “/”, unlike %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The YAML holds too many values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases (“*name”) are not accepted. Write the value out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key %1 is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key has to be a text, not a list or a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one YAML document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no YAML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>place, sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry stays in Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries stay in Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shown is from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 got no usable answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 appeared after your request and matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again, or give support this time: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still in the list after 2 min. It may still disappear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the list after 2 min. It may still appear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have taken effect. Packdesk is checking; do not send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request id came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request id: nothing was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the existing pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose archive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have taken effect. Packdesk does not look for it any more: look in the list of %1 before you send it again, or give support this time: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was not checked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>What came begins: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer without a type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent %2, HTTP %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the URL, the proxy or a sign-in page in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have taken effect; Packdesk is checking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not what the API promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %1 of the answer is wrong: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field %1 of the answer is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the people who run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took no more bytes for %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was sent at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No complete answer came within %1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent HTTP %2 in place of an answer of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended after %1, before an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have taken effect. Packdesk is checking the list; do not send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, then send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points elsewhere and does not say where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk follows no redirect, so that your key goes nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive could not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it again, or another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive changed while it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it again, and look inside before you send it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 ended before it was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than Packdesk reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address was found for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, the network or the VPN, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check server and port, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network or the VPN, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2. Your key was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1&apos;s administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy %1 refused or failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 sent breaks the rules of HTTP: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the URL and the proxy, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive changed since it was looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is inside now, then send it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a .tar.gz archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server accepts tar archives that are packed with gzip only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no tar archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack the folder with tar, then gzip it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is incomplete. Make or fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds too many entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk stopped reading; the rest was not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not read to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading was cancelled; the rest was not looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took too long to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no valid YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not belong at the top of a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a field that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may ignore it. Check its spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be shown, and the server may refuse it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is an absolute path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points outside the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack cannot hold links. Put the file itself in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no regular file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pack holds files and folders only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in the archive twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the two counts is not certain. Leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs from another name in case only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On some systems one replaces the other. Rename one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name that is not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <comment>severity</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an AWS access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an API key that begins with sk_</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GitHub token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GitLab token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Slack token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address of a Slack webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Google API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an API key that begins with sk-</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an npm token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PyPI token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a signed token (JWT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address with a password in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like a secret: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be packed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive could not be written. Make room on the disk, or check the rights of the cache directory, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may refuse the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no pack.yaml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack.yaml belongs at the top of the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks a required field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a field that is not as it must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a capability that is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the capability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack stands one level deeper, at %1. Choose that folder, or pack it from inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pack.yaml, behavior.md, guides, scripts, data and templates belong there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the version is written as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may read another number, as 1.1 for 1.10. Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would be readable by every agent that has this pack. Take it out, and replace the secret if others could read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link to the absolute path %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing outside is packed. Put the file itself in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a link that leads out of the pack, to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is below was not looked at. Move it up, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until nothing writes there any more, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name that is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others cannot read the name. Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyringWords</name>
    <message>
        <source>There is no keyring on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored. Use the key for this session only, or start a secret service (GNOME Keyring, KWallet) and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds is untouched. Unlock it and try again, or use the key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring denied access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds is untouched. Allow Packdesk to use it and try again, or use the key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring holds no key for this organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the key to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not answer within 30 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the key was stored is not known. Try again, or use the key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not keep the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reported success, but reading the key back gave another value. Use the key for this session only, or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring reported a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or use the key for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the keyring</source>
        <comment>where a key is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for this session only</source>
        <comment>where a key is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is removed from the desktop’s keyring. To sign in again you need the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is stored nowhere: it is only forgotten. To sign in again you need the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is stored nowhere: it is only forgotten. The next start takes it from the environment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo’s key is stored nowhere: it is only forgotten. Its packs stay for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community</source>
        <comment>tier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <comment>visibility</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All organisations</source>
        <comment>visibility</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image reference</source>
        <comment>origin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload</source>
        <comment>origin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone</source>
        <comment>origin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <comment>owner</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <comment>owner</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>owner</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every organisation sees this pack. That is publishing: it asks first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only members of your organisation see this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only members of %1 see this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>facet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>facet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility</source>
        <comment>facet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <comment>facet</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <comment>facet</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Packdesk is running but does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachWords</name>
    <message>
        <source>more domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain http is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition fell away or differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a budget is higher, fell away or differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests are changed in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys that are not known differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a domain of mixed scripts is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a method less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plain http any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a condition came or differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a budget is lower, came or differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>capability, reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capabilities that cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wildcard domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands for every host that fits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every path of %1 may be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests may go over plain http: others on the way can read and change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can change what is there.</source>
        <comment>methods</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) has letters of several scripts. It may only look like another domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk does not know what this means: %1.</source>
        <comment>keys</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, %3</source>
        <comment>methods, domain, paths</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · was %1, %2</source>
        <comment>domain, paths</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · now %1, %2</source>
        <comment>domain, paths</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceWords</name>
    <message>
        <source>reference</source>
        <comment>part of an image reference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registry</source>
        <comment>part of an image reference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repository</source>
        <comment>part of an image reference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <comment>part of an image reference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest</source>
        <comment>part of an image reference</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A registry is a host name with letters, digits, hyphens and dots, and may end in a port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has lower-case letters and digits, with single dots, underscores, hyphens or slashes between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag begins with a letter, digit or underscore; dots and hyphens may follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digest is sha256: and 64 digits of 0–9 and a–f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digest has the wrong length: %1 hexadecimal digits belong after the colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digest has the wrong length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an image reference, such as registry.example.com/team/pack:1.2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is too long: at most %2 characters are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds a character that is not allowed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 cannot hold %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing in the %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository must be in lower case: %1 is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port of the registry is not valid: %1. It is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The digest is of an unknown kind: %1. sha256 and sha512 are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out %1: a reference begins with the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 holds a space or line break. A reference has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repository %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No registry named: the server will likely refuse it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tag or digest: the server will likely refuse it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server found a problem: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server found a problem and does not say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept your key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key is kept. Sign in again or use another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks a permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks a permission: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an owner or operator for caps:write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an owner or operator for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the URL of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found, or is not visible to you. It may have been deleted. Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role still uses it. The pack remains. Detach it from these roles first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It conflicts with what exists: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It conflicts with what exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the existing pack, or replace its image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent is larger than the server accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive is larger than the server accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive (%1) is larger than the server accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it smaller, or create from an image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing of %1 is inactive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and deleting still work. Ask an owner to settle billing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests were sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image could not be purged. The pack remains. Choose “Finish deleting”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reported a fault before all was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 met a fault of the server after it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reported a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry; if it stays, quote the request id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what is named here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistryErrorWords</name>
    <message>
        <source>The registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference names no registry, so there is nothing to look into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the registry’s host in front, such as registry.example.com/…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not found.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and this machine’s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it speak https at this address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A registry with an authority of its own needs that authority’s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the authorities for %1 cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has to hold certificates in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The look into the image was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name, its port and this machine’s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such repository.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the reference. Some registries say so of what a stranger may not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the repository, but not this tag or digest.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the tags that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such image.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check repository and tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a user and a password.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the user and password.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has had too many requests.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not let this machine see the image.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected %1, came %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent something else than what was asked for.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image is too large to be looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index holds no image for a platform that packs run on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer of the image lies outside of the registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk does not fetch from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points to a place that Packdesk does not follow it to.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image could not be kept on this machine while it was looked into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there room in the folder for temporary files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A layer of the image cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image holds no readable pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with an error.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 answered is not what a registry says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this the address of a registry?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not as Docker writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a token that only Docker’s own tools can use. Give a user and a password instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names a credential helper. Allow Packdesk to run it, or give a user and a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper that it names is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper that it names failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper that it names did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credential helper was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a user and a password, and Docker’s configuration gives none.</source>
        <comment>a host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its own words: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(HTTP %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeWords</name>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes sent of all</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a size per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk</name>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpacked</source>
        <comment>size</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::AboutDialog</name>
    <message>
        <source>windows, network, database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uploads of archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the look inside archives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack.yaml and capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results that are value or error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Packdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop console for the content packs of an Evershell organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1 · MIT licence · © 2026 The Packdesk developers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ActivityBox</name>
    <message>
        <source>Close activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ActivityDetail</name>
    <message>
        <source>Select an entry to see what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request id came</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ActivityDock</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create from image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ActivityModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none received</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::Application</name>
    <message>
        <source>The demo&apos;s control plane has ended. Start the demo again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account named %1 on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read and begin anew. The old file is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the demo&apos;s control plane</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ArchiveView</name>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No capabilities: the pack opens no network calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outbound network calls that it wants to allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behavior.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No behavior.md: nothing is added to the agent’s prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 unpacked</source>
        <comment>size, number of files, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes word for word into the agent’s prompt · %1</source>
        <comment>number of lines</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be run by the agent · %1</source>
        <comment>number of files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 read</source>
        <comment>size, number of files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is inside could not be looked at in full.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::CapabilityModel</name>
    <message>
        <source>plain http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 budgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unknown keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wildcard: every host below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of different scripts: it may only look like another domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http is allowed: others can read and change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can change what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every path is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known to Packdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capability %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::CapabilityView</name>
    <message>
        <source>May reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 characters are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the capabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack asks for no network access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: its capabilities cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses these capabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;YAML</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::CommandLine</name>
    <message>
        <source>Run packdesk --help for what can be given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one PATH was given; Packdesk opens one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PATH is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--account needs the name of an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo and --account cannot be used together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: packdesk [--demo] [--account NAME] [--version] [--help] [PATH]
Desktop console for the content packs of an Evershell organisation.

  PATH            an archive or a folder: opens the upload dialog with it
  --demo          start a local control plane with sample packs, sign in to it
  --account NAME  use this account instead of the one used last
  --version, -v   print the version and end
  --help, -h      print this text and end

A key is never an argument. EVERSHELL_API_KEY, with EVERSHELL_SLUG or
EVERSHELL_API_URL, makes a session that is stored nowhere; EVERSHELL_API_URL is
used where both are set. A session from the environment, --demo and --account
have a window of their own; otherwise a second start hands PATH to the program
that already runs.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::CopyActions</name>
    <message>
        <source>Copy &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy image &amp;reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy row as &amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 copied</source>
        <comment>what was copied, name of the pack</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::CreateController</name>
    <message>
        <source>%1 %2 was created.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::CreateDialog</name>
    <message>
        <source>Create pack from image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish and create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server pulls the image and makes the pack. This window may be hidden meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating packs is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack was created, but of another image than the one shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown: %1. Created: %2. Look at the new pack before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::DemoServer</name>
    <message>
        <source>The local control plane could not be started: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program packdesk-localplane was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made, or is not a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local control plane did not come up in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local control plane announced itself in a way that is not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local control plane ended before it was ready.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::DetailsController</name>
    <message>
        <source>The list holds no pack named %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::DetailsHeader</name>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::DetailsPane</name>
    <message>
        <source>Pack details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a pack to see its details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;apabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown from the list. Reading this pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack is not in the list. It was opened by its id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This pack is no longer in the list. It may have been deleted, or is not visible to you any more. What is shown was read before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner does not share what this pack asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not state what this pack asks for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::DropHint</name>
    <message>
        <source>Drop one archive (.tar.gz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to look into %1 and upload it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::Environment</name>
    <message>
        <source>EVERSHELL_API_KEY is set, but not which server it is for. Set EVERSHELL_SLUG or EVERSHELL_API_URL too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EVERSHELL_API_KEY is not a key: it holds characters that no key has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ErrorController</name>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ErrorPanel</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cURL command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ExactChoice</name>
    <message>
        <source>Create &amp;exactly what is shown below:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create exactly what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>otherwise: whatever the tag points to when the server pulls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>facet, show all or fewer</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::FacetRow</name>
    <message>
        <source>%1, %2</source>
        <comment>value of a facet, count</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::FilesDialog</name>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>path, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be shown: it is no text, or too large.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::FilterPopup</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::FindingList</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::FollowUp</name>
    <message>
        <source>The existing pack is not in the list. Refresh it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::HelpDialogs</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the filter to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between filters; choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down; Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Packdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop console for content packs of an Evershell organisation.

Qt %1 · MIT licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+V, S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the details back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the button that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the selected pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ImageReview</name>
    <message>
        <source>Create &amp;without having seen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create without having seen it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the image at its registry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the image holds and what it may reach is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::LinkRow</name>
    <message>
        <source>Select %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ListController</name>
    <message>
        <source>Details copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ListFaces</name>
    <message>
        <source>Create one from an image in a registry, or upload an archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create from image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to see your packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need the name of your organisation and an API key. The demo runs on this computer and needs neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no packs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no packs of its own yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pack matches these filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pack matches %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or search for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters in force: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading packs… %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::LookController</name>
    <message>
        <source>%1 already has %2 %3. The server may refuse this one, and a role with both may conflict.</source>
        <comment>organisation, name, version</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::MainWindow</name>
    <message>
        <source>Packdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packdesk — %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>account, host</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in to another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pack named %1 is in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no error to go to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::OpenByIdDialog</name>
    <message>
        <source>Open pack by id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pack id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also finds a pack that the list does not show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of packs begin with pack_ as far as is known. Open asks the server for this one all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::OrganisationButton</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::OverviewPage</name>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>4.5 MiB (4,718,592 bytes)</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shared by the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::PackPresentation</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation owns this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform ships this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another organisation shares this pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not state whose this pack is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::PackTable</name>
    <message>
        <source>Packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ve&amp;rsion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window has no room for this column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::PublishConfirmation</name>
    <message>
        <source>Publish to all organisations?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do &amp;not publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every organisation will see the pack from %1, not only %2. This version of Packdesk cannot set it back, and copies that others made of it may remain.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::QuitDialog</name>
    <message>
        <source>Quit Packdesk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quitting stops it. What was already sent in full may still become a pack; the list will show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit and stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep uploading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upload is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uploads are running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is still creating a pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes are on their way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quitting stops waiting for the answer and stops uploads. What was already sent in full may still become a pack; the list will show it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ReadNotice</name>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this pack</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ReferenceField</name>
    <message>
        <source>Image reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Image reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of the repository (Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registry, repository, and a tag or digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the newest of %1</source>
        <comment>tag 1.5.0, the newest of 14</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · 1 tag there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 tags there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ReviewRows</name>
    <message>
        <source>What works on the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be run by the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are read by the agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behavior.md</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: nothing is added to the agent’s prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes word for word into the agent’s prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of files, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Read behavior.md</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ReviewView</name>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::SignInController</name>
    <message>
        <source>Signed out, but the key of %1 is still in the keyring. %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session comes from the environment (EVERSHELL_API_KEY). Its key is stored nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the demo: a control plane on this machine with sample packs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the demo: a control plane on this machine with sample packs. An image to create from: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upload is running. Wait for it, or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::SignInDialog</name>
    <message>
        <source>Sign in to an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep in keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation or server URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Organisation or server URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Settings → API keys in the web console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept in the desktop’s keyring or in memory, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its short name, or the URL of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::SignOutDialog</name>
    <message>
        <source>Sign out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::StatusLine</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked of the server (Ctrl+Shift+A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pack · %1 yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 packs · %2 yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List read %1, could not be read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List read %1, a pack added %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::TopBar</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create from image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, description, category, id, image, digest or capabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh: read the list again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload pack… (Ctrl+U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create from image… (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::UploadController</name>
    <message>
        <source>An upload is running. Wait for it, or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::UploadDialog</name>
    <message>
        <source>Upload pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a&amp;rchive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish and upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive or &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive or folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .tar.gz; it may be dropped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uploading packs is not offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server will most likely refuse this archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack archives (*.tar.gz *.tgz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder. This version uploads archives only: pack it with “tar -czf pack.tar.gz -C FOLDER .” and choose the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking inside…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload pack — %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused this file as too large. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::UploadSteps</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server builds the image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1 was created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::VisibilityChoice</name>
    <message>
        <source>&amp;Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>packdesk::WindowActions</name>
    <message>
        <source>&amp;Create from image…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Upload pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open pack by id…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Packdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
