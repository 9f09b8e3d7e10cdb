using System.Globalization;

namespace PersonalizedLearning.Simulation;

/// <summary>A policy with a selector, as a report names it: by letters that stand in charts, and in words.</summary>
internal sealed record ReportArm(int Index, string Policy, string Selector, string Name, bool SeesTruth)
{
    /// <summary>Gets A to Z, then AA and so on.</summary>
    public string Letters { get; } = LettersOf(Index);

    private static string LettersOf(int index) =>
        (index < 26 ? "" : LettersOf((index / 26) - 1)) + ((char)('A' + (index % 26))).ToString(CultureInfo.InvariantCulture);
}
