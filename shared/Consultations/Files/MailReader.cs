using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Mails;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads the words of the mails and checks their placeholders.</summary>
internal static class MailReader
{
    public static MailWordings Read(FileGroup group)
    {
        var own = new Dictionary<RoundMail, MailWording>();
        foreach (var mail in Enum.GetValues<RoundMail>())
        {
            var name = mail.ToString();
            var at = group.Optional(char.ToLowerInvariant(name[0]) + name[1..]);
            if (at.IsPresent)
            {
                own.Add(mail, at.Group("mail", words => Text(words, mail)));
            }
        }

        return new(own);
    }

    private static MailWording Text(FileGroup group, RoundMail mail)
    {
        var (subject, text) = (group["subject"], group["text"]);
        var read = new MailWording(subject.Line(), text.Words());

        var used = Check(subject, mail).Concat(Check(text, mail)).ToHashSet();
        foreach (var needed in MailPlaceholder.All.Where(placeholder => placeholder.IsNeededIn(mail)))
        {
            if (text.IsPresent && !used.Contains(needed.Name))
            {
                text.Error(
                    $"The mail does not hold (({needed.Name})), {needed.Meaning}.",
                    $"Write (({needed.Name})) where it belongs."
                );
            }
        }

        return read;
    }

    private static List<string> Check(FileCursor at, RoundMail mail)
    {
        if (at.ReadText() is not { } words)
        {
            return [];
        }

        List<string> used = [];
        var allowed = MailPlaceholder
            .All.Where(placeholder => placeholder.Mails.Contains(mail))
            .Select(placeholder => placeholder.Name)
            .ToArray();

        // Looked for in the text of the file, not in the value: that is where the coordinator will look.
        foreach (
            var found in MailWording.Placeholders().Matches(at.Reading.Text[words.Start..words.End]).AsEnumerable()
        )
        {
            var name = found.Groups["name"].Value.Trim();
            used.Add(name);
            if (!allowed.Contains(name))
            {
                var known = MailPlaceholder.All.Any(placeholder => placeholder.Name == name);
                at.Within(words.Start + found.Index)
                    .Error(
                        known ? $"(({name})) is not known in this mail." : $"(({name})) is not a placeholder.",
                        Known.Suggest(name, allowed.Except([name]), "Use one of")
                    );
            }
        }

        return used;
    }
}
