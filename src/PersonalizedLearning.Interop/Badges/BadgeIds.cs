using System.Security.Cryptography;
using System.Text;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Identifiers of what this library writes: the same for the same thing, so that it is known again when it is read. Names don't hold line ends, so they keep parts apart.</summary>
internal static class BadgeIds
{
    private const string HashPrefix = "sha256$";

    /// <summary>The address of a competency that has no published one: its UUID or address as it is, else a UUID made of its name.</summary>
    public static string Competency(CompetencyFramework framework, CompetencyId competency) =>
        Guid.TryParseExact(competency.Value, "D", out var uuid) ? $"urn:uuid:{uuid:D}"
        : competency.Value.Contains(':', StringComparison.Ordinal) && Uri.TryCreate(competency.Value, UriKind.Absolute, out _) ? competency.Value
        : NameUuid.UrnOf($"competency\n{framework.Id}\n{competency}");

    public static string Achievement(CompetencyFramework framework, CompetencyId competency) => NameUuid.UrnOf($"achievement\n{framework.Id}\n{competency}");

    public static string CreditAchievement(CompetencyFramework framework, string rule) => NameUuid.UrnOf($"credit\n{framework.Id}\n{rule}");

    public static string Levels(string achievement, ProficiencyScale scale) => NameUuid.UrnOf($"levels\n{achievement}\n{scale.Id}");

    public static string Level(ProficiencyScale scale, ProficiencyLevel level) => NameUuid.UrnOf($"level\n{scale.Id}\n{level.Name}");

    public static string StatusResult(string achievement) => NameUuid.UrnOf($"status\n{achievement}");

    /// <summary>The hash of an identity, as the standard writes it.</summary>
    public static string Hashed(string identity, string salt) => HashPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity + salt)));
}
