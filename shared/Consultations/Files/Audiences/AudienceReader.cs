using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Consultations.Files.Audiences;

/// <summary>Reads which schools are asked.</summary>
internal static class AudienceReader
{
    public static Audience Read(FileCursor at) =>
        at.Group(
            "audience",
            group =>
            {
                var listed = new Dictionary<int, FileCursor>();
                return new Audience
                {
                    Sectors = group.Optional("sectors").Items(Sector),
                    Phases = group.Optional("phases").Items(Phase),
                    Schools = group.Optional("schools").Items(school => Urn(school, listed)),
                    Exceptions = group
                        .Optional("except")
                        .Items(school =>
                            school.Group(
                                "exception",
                                exception => new AudienceException(
                                    Urn(exception["urn"], listed),
                                    exception["because"].Line()
                                )
                            )
                        ),
                };
            }
        );

    public static Sector Sector(FileCursor at) => at.OneOf("a sector", WordsOf<Sector>.All, Schools.Sector.Other);

    private static Phase Phase(FileCursor at) => at.OneOf("a phase", WordsOf<Phase>.All, Schools.Phase.Unknown);

    private static int Urn(FileCursor at, Dictionary<int, FileCursor> listed)
    {
        var urn = at.Whole(100_000, 999_999, 0);
        if (at.IsPresent && !listed.TryAdd(urn, at))
        {
            at.Error(
                $"School {urn} is listed for the second time.",
                $"Keep one of the two: the first is on line {listed[urn].Line}."
            );
        }

        return urn;
    }
}
