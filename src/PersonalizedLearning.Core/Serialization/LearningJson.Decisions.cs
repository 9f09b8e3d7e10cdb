using System.Globalization;
using System.Text.Json;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Serialization;

/// <content>Decision logs, as JSON Lines.</content>
public static partial class LearningJson
{
    /// <summary>Reads a decision log: one decision a line, in order; empty lines are skipped.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The decisions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">A line is not a decision; nothing is returned then.</exception>
    public static ValueList<DecisionRecord> ReadDecisions(Stream stream)
    {
        var text = AllBytes(stream);
        var decisions = new List<DecisionRecord>();
        var lineNumber = 0;
        foreach (var range in text.AsSpan().Split((byte)'\n'))
        {
            lineNumber++;
            var line = text.AsSpan(range).Trim(" \t\r"u8);
            if (!line.IsEmpty)
            {
                decisions.Add(Read(line, LearningJsonContext.Default.DecisionDocument, ToDecision, lineNumber));
            }
        }

        return decisions.ToValueList();
    }

    /// <summary>Writes decisions, one a line; reading them gives equal ones.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="decisions">The decisions.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A score, propensity or reward is not finite.</exception>
    public static void WriteDecisions(Stream stream, IEnumerable<DecisionRecord> decisions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(decisions);
        foreach (var decision in decisions)
        {
            JsonSerializer.Serialize(stream, ToDocument(decision), LearningJsonContext.Default.DecisionDocument);
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>A decision with strings replaced; the same one where nothing was.</summary>
    internal static DecisionRecord Rewritten(DecisionRecord decision, Func<DocumentString, string?> replacement)
    {
        var text = JsonSerializer.Serialize(ToDocument(decision), LearningJsonContext.Default.DecisionDocument);
        var rewritten = DocumentStrings.Replace(text, DocumentShape.OfDecisions, replacement);
        return ReferenceEquals(text, rewritten) ? decision : Read(Utf8Of(rewritten), LearningJsonContext.Default.DecisionDocument, ToDecision);
    }

    private static DecisionDocument ToDocument(DecisionRecord item) => new(
        item.AsOf, item.Learner, item.Selector, item.Version,
        new DecisionInputsDocument(
            item.Inputs.Framework, item.Inputs.Mastery, item.Inputs.Aims, item.Inputs.Constraints, item.Inputs.Practice, item.Inputs.Catalog),
        item.Top, item.Candidates,
        [.. item.Items.Select(one => new DecidedItemDocument(one.Competency, one.Kind, one.Score, one.Experience, one.Propensity))],
        item.Settings.Length == 0 ? null : item.Settings, item.Minutes, item.Seed == 0 ? null : item.Seed.ToString(CultureInfo.InvariantCulture), item.Reward);

    private static DecisionRecord ToDecision(DecisionDocument document) => new()
    {
        AsOf = document.AsOf,
        Learner = document.Learner,
        Selector = document.Selector,
        Version = document.Version,
        Settings = document.Settings ?? string.Empty,
        Inputs = new DecisionInputs
        {
            Framework = document.Inputs.Framework,
            Mastery = document.Inputs.Mastery,
            Aims = document.Inputs.Aims,
            Constraints = document.Inputs.Constraints,
            Practice = document.Inputs.Practice,
            Catalog = document.Inputs.Catalog,
        },
        Top = At("$.top", () => Preconditions.AtLeast(document.Top, 1, "The number")),
        Minutes = document.Minutes is { } minutes ? At("$.minutes", () => Preconditions.AtLeast(minutes, 0, "The number")) : null,
        Seed = ToSeed(document.Seed),
        Candidates = At("$.candidates", () => Preconditions.AtLeast(document.Candidates, 0, "The number")),
        Items = Mapped(document.Items, "$.items", (item, place) => new DecidedItem(
            item.Competency, item.Experience, item.Kind, Finite(item.Score, place + ".score"), item.Propensity is { } given ? Finite(given, place + ".propensity") : null)),
        Reward = document.Reward is { } reward ? Finite(reward, "$.reward") : null,
    };

    private static double Finite(double value, string path) => At(path, () => Preconditions.InRange(value, double.MinValue, double.MaxValue, "The number"));

    private static ulong ToSeed(string? text) =>
        text is null ? 0
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw new LearningJsonException($"'{text}' was found; expected a whole number from 0 to {ulong.MaxValue} as text.", "$.seed", null);
}
