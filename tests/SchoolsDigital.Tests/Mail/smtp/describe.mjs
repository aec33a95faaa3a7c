// What an independent parser makes of a mail, as one JSON object.
import { simpleParser } from "mailparser";

const mailboxes = (addresses) => (addresses?.value ?? []).map(({ address, name }) => ({ address, name: name || null }));

export async function describe(source) {
  const mail = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true });
  const raw = source.toString("latin1");
  const header = (name) => mail.headerLines.filter((line) => line.key === name).map((line) => unfold(line.line));
  return {
    from: mailboxes(mail.from)[0],
    replyTo: mailboxes(mail.replyTo)[0] ?? null,
    to: mailboxes(mail.to),
    subject: mail.subject,
    messageId: mail.messageId,
    date: mail.date,
    text: mail.text ?? null,
    html: mail.html || null,
    headers: Object.fromEntries(mail.headerLines.map((line) => [line.key, header(line.key).join("\n")])),
    attachments: mail.attachments.map((file) => ({
      fileName: file.filename,
      contentType: [...parameters(file.headers.get("content-type"))].join("; "),
      content: file.content.toString("base64"),
    })),
    isAscii: !/[^\x00-\x7f]/.test(raw),
    longestLine: Math.max(...raw.split("\r\n").map((line) => line.length)),
    strayLineBreaks: (raw.match(/\r(?!\n)|(?<!\r)\n/g) ?? []).length,
  };
}

const unfold = (line) => line.slice(line.indexOf(":") + 1).replace(/\r?\n[ \t]/g, " ").trim();

function* parameters(header) {
  yield header.value;
  for (const name of Object.keys(header.params).sort()) yield `${name}=${header.params[name]}`;
}
