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
    private readonly Dictionary<(LearnerId Learner, CompetencyId Competency), Sequence> sequences = [];

    /// <summary>How many lines there are.</summary>
    public int Count => lines.Count;

    /// <summary>Takes in a row; each competency that it bears on is a line of its own.</summary>
    public void Add(long row, EvidenceRecord record)
    {
        var reason = EvidenceSelection.Default.TryObserve(record, framework: null, out var observation);
        foreach (var competency in record.Competencies)
        {
            var key = (record.Learner, competency);
            if (!sequences.TryGetValue(key, out var sequence))
            {
                sequences.Add(key, sequence = new Sequence(new MasteryFold(policies[competency])));
            }

            sequence.Add(new Entry(lines.Count, record.Occurred ?? record.Recorded, observation, IsUsed: reason is null));
            lines.Add(new Line(row, record.Learner, competency, record.Item, null, 0));
        }
    }

    /// <summary>Folds everything, and gives the lines in the order of the rows.</summary>
    public IReadOnlyList<Line> Lines()
    {
        foreach (var sequence in sequences.Values)
        {
            sequence.Fold((position, predicted, estimate) => lines[position] = lines[position] with { Predicted = predicted, Estimate = estimate });
        }

        return lines;
    }

    /// <summary>One line of a trace.</summary>
    internal readonly record struct Line(long Row, LearnerId Learner, CompetencyId Competency, string? Item, double? Predicted, double Estimate);

    /// <summary>What a row says of one learner and competency.</summary>
    private readonly record struct Entry(int Position, Instant? At, Observation Observation, bool IsUsed);

    /// <summary>The rows of one learner and competency.</summary>
    private sealed class Sequence(MasteryFold fold)
    {
        private readonly List<Entry> entries = [];

        public void Add(in Entry entry) => entries.Add(entry);

        public void Fold(Action<int, double?, double> take)
        {
            // Stable, and a missing time comes first.
            foreach (var (position, time, observation, isUsed) in entries.OrderBy(entry => entry.At))
            {
                var at = time ?? Instant.MinValue;
                double? predicted = null;
                if (isUsed)
                {
                    predicted = fold.PredictSuccess(at);
                    fold.Update(observation);
                }

                take(position, predicted, fold.Estimate(at).Value);
            }
        }
    }
}
