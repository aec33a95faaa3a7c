using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Reads <c>rehearsal.yaml</c>.</summary>
public static class RehearsalFile
{
    /// <summary>Its name in the folder of a sample.</summary>
    public const string Name = "rehearsal.yaml";

    /// <summary>Reads a text.</summary>
    /// <exception cref="InvalidDataException">It is not a rehearsal; the message names the line.</exception>
    public static RehearsalPlan Read(string path, string text)
    {
        try
        {
            return new DeserializerBuilder()
                    .WithNamingConvention(CamelCaseNamingConvention.Instance)
                    .WithEnforceRequiredMembers()
                    .WithTypeMapping<IReadOnlyDictionary<string, double>, Dictionary<string, double>>()
                    .WithTypeMapping<IReadOnlyDictionary<string, Tendency>, Dictionary<string, Tendency>>()
                    .WithTypeMapping<IReadOnlyDictionary<string, SectorTurnout>, Dictionary<string, SectorTurnout>>()
                    .WithTypeMapping<IReadOnlyList<double>, List<double>>()
                    .WithTypeMapping<IReadOnlyList<string>, List<string>>()
                    .Build()
                    .Deserialize<RehearsalPlan?>(text)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (YamlException unreadable)
        {
            var reason = unreadable.InnerException?.Message ?? unreadable.Message;
            throw new InvalidDataException($"{path}:{unreadable.Start.Line}: {reason}", unreadable);
        }
    }
}
