using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Attacks.Kills;

/// <summary>
/// Reads the tables as they lie on the disk, without a line of the service, and says what is not as people were told.
/// </summary>
internal sealed class StoreChecker(string data)
{
    private readonly KeyHolder keys = new($"{data}.keys");

    /// <summary>What is wrong; nothing where every word that was given is kept.</summary>
    public IReadOnlyList<string> Check(Acknowledged acknowledged, IReadOnlyDictionary<string, int> mails) =>
        [.. CheckBookings(acknowledged), .. CheckAnswers(acknowledged), .. CheckMails(mails)];

    private IEnumerable<string> CheckBookings(Acknowledged acknowledged)
    {
        var rows = Read("Workshops").ToList();
        var bookings = rows.Where(row => row.Row.StartsWith("booking|", StringComparison.Ordinal))
            .Select(row => row.Body)
            .ToLookup(body => Text(body, "Email"));
        foreach (var (email, told) in acknowledged.Bookings)
        {
            var found = bookings[email].ToList();
            if (found is not [var one])
            {
                yield return $"{told.Name} was told of a booking, and there are {found.Count}.";
            }
            else if ((Text(one, "Name"), Text(one, "Session")) != told)
            {
                yield return $"{told} was told of a booking of {Text(one, "Name")} in “{Text(one, "Session")}”.";
            }
        }

        foreach (var group in bookings.Where(group => !acknowledged.Bookings.ContainsKey(group.Key)))
        {
            yield return $"{group.Key} is booked and was never told so.";
        }

        foreach (var session in rows.Where(row => row.Row.StartsWith("session|", StringComparison.Ordinal)))
        {
            var held = bookings
                .SelectMany(group => group)
                .Count(one => Text(one, "Session") == Text(session.Body, "Code"));
            var (counted, capacity) = (Number(session.Body, "Booked"), Number(session.Body, "Capacity"));
            if (held != counted || held > capacity)
            {
                yield return $"Session {session.Row}: {held} are booked, {counted} are counted, {capacity} fit.";
            }
        }
    }

    private IEnumerable<string> CheckAnswers(Acknowledged acknowledged)
    {
        var sheets = Read("Responses")
            .Select(row => SheetOf($"Responses/{row.Partition}/{row.Row}", row.Body))
            .Where(sheet => sheet.ContainsKey("token"))
            .ToLookup(sheet => sheet["token"]);
        foreach (var person in acknowledged.Answers.GroupBy(answer => answer.Key.Person))
        {
            if (sheets[person.Key].ToList() is not [var sheet])
            {
                yield return $"{person.Key} has {sheets[person.Key].Count()} responses.";
                continue;
            }

            foreach (var ((_, question), value) in person)
            {
                if (sheet.GetValueOrDefault(question) != value)
                {
                    yield return $"{person.Key} answered {question} with {value}, and {sheet.GetValueOrDefault(question)} is kept.";
                }
            }
        }
    }

    private IEnumerable<string> CheckMails(IReadOnlyDictionary<string, int> mails)
    {
        var entries = Read("Outbox")
            .Where(row => row.Row.StartsWith("E|", StringComparison.Ordinal))
            .Select(row => Open(MailSecret, "mail", $"Outbox/{row.Partition}/{row.Row}", row.Body))
            .ToDictionary(mail => Text(mail, "Key"), mail => mail.GetProperty("Entry"));
        foreach (var (id, times) in mails)
        {
            if (!entries.TryGetValue(id, out var entry))
            {
                yield return $"Mail {id} was taken and stands in no outbox.";
            }
            else if (
                times > 1
                && !(entry.TryGetProperty("IsPossibleDouble", out var declared) && declared.GetBoolean())
            )
            {
                yield return $"Mail {id} was taken {times} times, and it is not declared.";
            }
        }
    }

    private IEnumerable<(string Partition, string Row, JsonElement Body)> Read(string table)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "tables.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT partition, row, body FROM records WHERE table_name = $table";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            using var body = JsonDocument.Parse(reader.GetFieldValue<byte[]>(2));
            yield return (reader.GetString(0), reader.GetString(1), body.RootElement.Clone());
        }
    }

    private byte[] MailSecret => HMACSHA256.HashData(keys.Secret, "secret|mail"u8);

    private static JsonElement Open(byte[] secret, string use, string place, JsonElement body)
    {
        var pieces = body.EnumerateObject()
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => property.Value.GetString());
        using var opened = JsonDocument.Parse(KeyHolder.Open(secret, use, place, string.Concat(pieces)));
        return opened.RootElement.Clone();
    }

    private Dictionary<string, string> SheetOf(string place, JsonElement body)
    {
        var sheet = Open(keys.Secret, "responses", place, body).GetProperty("Answers");
        return sheet.EnumerateObject().ToDictionary(answer => answer.Name, Value);

        // A text stands in an object of its own.
        static string Value(JsonProperty answer) =>
            answer.Value is { ValueKind: JsonValueKind.Object } text
                ? text.EnumerateObject().First().Value.ToString()
                : answer.Value.ToString();
    }

    private static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static int Number(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.GetInt32() : 0;
}
