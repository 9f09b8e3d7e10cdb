using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Folds rows of evidence and remembers, row by row, what was predicted and estimated.</summary>
internal sealed class EvidenceTrace(MasteryPolicySet policies)
{
    private readonly List<Line> lines = [];
    private readonly Dictionary<LearnerId, List<Entry>> entriesOf = [];

    /// <summary>How many lines there are.</summary>
    public int Count => lines.Count;

    /// <summary>Takes in a row; each competency that it bears on is a line of its own.</summary>
    public void Add(long row, EvidenceRecord record)
    {
        var reason = EvidenceSelection.Default.TryObserve(record, framework: null, out var observation);
        if (!entriesOf.TryGetValue(record.Learner, out var entries))
        {
            entriesOf.Add(record.Learner, entries = []);
        }

        entries.Add(new Entry(lines.Count, record.Competencies, record.Occurred ?? record.Recorded, observation, IsUsed: reason is null));
        foreach (var competency in record.Competencies)
        {
            lines.Add(new Line(row, record.Learner, competency, record.Item, null, 0));
        }
    }

    /// <summary>Folds everything, and gives the lines in the order of the rows.</summary>
    public IReadOnlyList<Line> Lines()
    {
        foreach (var entries in entriesOf.Values)
        {
            // Stable, and a missing time comes first.
            var fold = new LearnerFold(policies);
            foreach (var entry in entries.OrderBy(entry => entry.At))
            {
                Fold(fold, entry);
            }
        }

        return lines;
    }

    private void Fold(LearnerFold fold, in Entry entry)
    {
        var at = entry.At ?? Instant.MinValue;
        var attempt = new Attempt(at, entry.Observation.Item);
        if (entry.IsUsed)
        {
            // Competencies that are folded apart are predicted apart, too.
            var together = policies.Combination == AnswerCombination.Separate ? null : fold.PredictSuccess(entry.Competencies.AsSpan(), attempt);
            for (var place = 0; place < entry.Competencies.Count; place++)
            {
                var predicted = together ?? fold.PredictSuccess(entry.Competencies[place], attempt);
                lines[entry.Position + place] = lines[entry.Position + place] with { Predicted = predicted };
            }

            fold.Update(entry.Competencies.AsSpan(), entry.Observation);
        }

        for (var place = 0; place < entry.Competencies.Count; place++)
        {
            lines[entry.Position + place] = lines[entry.Position + place] with { Estimate = fold.Estimate(entry.Competencies[place], at).Value };
        }
    }

    /// <summary>One line of a trace.</summary>
    internal readonly record struct Line(long Row, LearnerId Learner, CompetencyId Competency, string? Item, double? Predicted, double Estimate);

    /// <summary>What a row says of a learner; its lines follow one another from its position.</summary>
    private readonly record struct Entry(int Position, ValueList<CompetencyId> Competencies, Instant? At, Observation Observation, bool IsUsed);
}
