// Reads calendar files, one a line in base64, and says what ical.js makes of each, one JSON object a line.
import { createInterface } from "node:readline";
import ICAL from "ical.js";

const person = (property) =>
  property && {
    address: decodeURIComponent(property.getFirstValue().replace(/^mailto:/, "")),
    name: property.getFirstParameter("cn"),
    status: property.getFirstParameter("partstat") ?? null,
  };

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: calendar.getFirstPropertyValue("method"),
    version: calendar.getFirstPropertyValue("version"),
    name: calendar.getFirstPropertyValue("name"),
    events: calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        sequence: event.sequence,
        madeAt: component.getFirstPropertyValue("dtstamp").toJSDate().toISOString(),
        startsAt: event.startDate.toJSDate().toISOString(),
        endsAt: event.endDate.toJSDate().toISOString(),
        zone: component.getFirstProperty("dtstart").getFirstParameter("tzid"),
        summary: event.summary,
        location: event.location,
        description: event.description,
        status: component.getFirstPropertyValue("status"),
        organizer: person(component.getFirstProperty("organizer")),
        attendees: component.getAllProperties("attendee").map(person),
      };
    }),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    console.log(JSON.stringify(read(Buffer.from(line, "base64").toString("utf8"))));
  } catch (failure) {
    console.log(JSON.stringify({ error: String(failure) }));
  }
}
