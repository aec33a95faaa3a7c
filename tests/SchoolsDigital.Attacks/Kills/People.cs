namespace SchoolsDigital.Attacks.Kills;

/// <summary>What one person does: books a place by a link that their school shares, or answers by one.</summary>
internal sealed class People(Func<Visitor> open, Acknowledged acknowledged)
{
    public async Task BookAsync(string link, int number)
    {
        var visitor = open();
        var (name, email) = ($"Guest {number} Example", $"guest{number}@example.org");
        var session = number % 2 == 0 ? "a" : "b";
        await visitor.OpenAsync(link);
        var next = await visitor.SendAsync();
        while (next is not null && !next.EndsWith("/done", StringComparison.Ordinal))
        {
            await visitor.OpenAsync(next);
            if (visitor.Path.EndsWith("/done", StringComparison.Ordinal))
            {
                next = visitor.Path;
                break;
            }

            if (visitor.Path.EndsWith("/check", StringComparison.Ordinal) && !visitor.Words.Contains(name))
            {
                acknowledged.Complaints.Add($"{name} is asked to confirm: {visitor.Words}");
            }

            next = await visitor.SendAsync(Fill(visitor, name, email, session));
        }

        if (next is null)
        {
            acknowledged.Complaints.Add($"{name} met {visitor.Status} at {visitor.Path}: {visitor.Heading}");
            return;
        }

        await visitor.OpenAsync(next);
        if (!visitor.Words.Contains(name) || !visitor.Words.Contains(email))
        {
            acknowledged.Complaints.Add($"{name} is told of another’s booking: {visitor.Words}");
        }

        acknowledged.Bookings[email] = (name, visitor.Heading == "Place booked" ? session : "");
    }

    public async Task AnswerAsync(string link, int number)
    {
        var visitor = open();
        var person = $"person-{number}";
        await visitor.OpenAsync(link);
        var next = await visitor.SendAsync();
        while (next is not null && !next.EndsWith("/sent", StringComparison.Ordinal))
        {
            await visitor.OpenAsync(next);
            var given = Scene
                .Sections.SelectMany(section => section)
                .Where(question => visitor.Fields.Contains($"q-{question.Code}"))
                .Select(question => (question.Code, Value: AnswerOf(person, number, question)))
                .ToList();
            next = await visitor.SendAsync([.. given.Select(one => ($"q-{one.Code}", one.Value))]);
            foreach (var (code, value) in next is null ? [] : given)
            {
                acknowledged.Answers[(person, code)] = value;
            }
        }

        if (next is null)
        {
            acknowledged.Complaints.Add($"{person} met {visitor.Status} at {visitor.Path}: {visitor.Heading}");
            return;
        }

        acknowledged.Sent.Add(person);
    }

    private static string AnswerOf(string person, int number, (string Code, string Kind) question) =>
        question.Kind switch
        {
            "one-choice" => new[] { "first", "second", "third" }[(number + question.Code[^1]) % 3],
            "number" => $"{(number * 7) + question.Code[^1]}",
            _ => question.Code == "token" ? person : $"{person} on {question.Code}",
        };

    private static (string, string)[] Fill(Visitor visitor, string name, string email, string session)
    {
        var fields = visitor.Fields;
        if (fields.Contains("session"))
        {
            var offered = visitor
                .Page.QuerySelectorAll("input[name=session]")
                .Select(radio => radio.GetAttribute("value")!)
                .ToList();
            return [("session", offered.Contains(session) ? session : "_wait")];
        }

        return fields.Contains("choice-1") ? [("choice-1", session)]
            : fields.Contains("email") ? [("name", name), ("role", "Teacher"), ("email", email)]
            : [];
    }
}
