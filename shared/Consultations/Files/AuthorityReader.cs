using System.Text.RegularExpressions;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Files.Cursors;

namespace SchoolsDigital.Consultations.Files;

/// <summary>Reads who asks.</summary>
internal static partial class AuthorityReader
{
    public static AuthorityProfile Read(FileCursor at) =>
        at.Group(
            "authority",
            group => new AuthorityProfile(
                group["code"].Code(Codes.LongestName),
                group["name"].Line(),
                group["sender"].Group("sender", Sender),
                group["replyTo"].Email()
            )
            {
                Logo = Logo(group.Optional("logo")),
                DataProtection = group.Since("dataProtection").GroupOrNull("dataProtection", DataProtectionReader.Read),
                Colours = group.Optional("colours").Group("colours", Colours),
            }
        );

    private static SenderAddress Sender(FileGroup group) => new(group["name"].Line(), group["email"].Email());

    private static string? Logo(FileCursor at)
    {
        var path = at.LineOrNull();
        if (!string.IsNullOrEmpty(path) && !LogoForm().IsMatch(path))
        {
            at.Error(
                $"\"{path}\" is not a logo.",
                "Name an SVG or PNG file in the folder of this file, such as logo.svg."
            );
        }

        return path;
    }

    private static AuthorityColours Colours(FileGroup group) =>
        new(
            Colour(group.Optional("main"), AuthorityColours.Default.Main),
            Colour(group.Optional("link"), AuthorityColours.Default.Link)
        );

    private static string Colour(FileCursor at, string otherwise)
    {
        if (at.ReadText() is not { } text)
        {
            return otherwise;
        }

        if (!ColourForm().IsMatch(text.Value))
        {
            at.Error($"\"{text.Value}\" is not a colour.", "Write # and six digits in quotes, such as \"#1d4f6e\".");
            return otherwise;
        }

        var contrast = AuthorityColours.ContrastWithWhite(text.Value);
        if (contrast < AuthorityColours.LeastContrast)
        {
            at.Error(
                $"The colour has a contrast of {contrast:0.0} with white, and many people cannot read that.",
                $"Choose a darker one, with a contrast of {AuthorityColours.LeastContrast:0.0} or more."
            );
        }

        return text.Value;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.None, 1000)]
    private static partial Regex ColourForm();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LogoForm();
}
