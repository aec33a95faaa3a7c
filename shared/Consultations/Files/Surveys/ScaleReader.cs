using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Consultations.Files.Surveys;

/// <summary>Reads a scale: the name of a common one, or its points from the lowest to the highest.</summary>
internal static class ScaleReader
{
    public static Scale Read(FileGroup group)
    {
        var at = group["scale"];
        var scale = at.IsText ? at.OneOf("a common scale", CommonScales.All, Empty) : Own(at);
        return scale with { DontKnow = group.Optional("dontKnow").LineOrNull() };
    }

    private static Scale Empty { get; } = new([]);

    private static Scale Own(FileCursor at)
    {
        var points = at.Entries(Point);
        if (at.IsPresent && points.Count is < 2 or > 11)
        {
            at.Error($"The scale has {points.Count} points.", "Give it 2 to 11, from the lowest to the highest.");
        }

        return new(points);
    }

    private static ScalePoint Point(FileCursor code, FileCursor text)
    {
        var point = new ScalePoint(code.Code(), text.Line());
        if (point.Code == Scale.DontKnowCode)
        {
            code.Error(
                $"\"{Scale.DontKnowCode}\" is not a point of a scale.",
                "Take it out, and write \"dontKnow: Don’t know\" beside the scale."
            );
        }

        return point;
    }
}
