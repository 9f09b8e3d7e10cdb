using PersonalizedLearning.Calibration;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Cli.Commands;

/// <summary>Folds rows of evidence, and gives row by row what was predicted and estimated.</summary>
/// <remarks>About 60 bytes a row are held, and 100 where times are known, besides the state of each learner and competency.</remarks>
internal sealed class EvidenceTrace(MasteryPolicySet policies)
{
    private readonly ObservedRowsBuilder builder = ObservedRows.CreateBuilder();
    private readonly List<Place> places = [];
    private int lines;

    /// <summary>Takes in a row; each competency that it bears on is a line of its own.</summary>
    public void Add(long row, EvidenceRecord record)
    {
        // What is not used still has a place in time, at which mastery is estimated.
        var isUsed = EvidenceSelection.Default.TryObserve(record, framework: null, out var observation) is null;
        builder.Add(new ObservedRow(record.Learner, record.Competencies, isUsed ? observation : Unused(record)));
        places.Add(new Place(row, lines, isUsed));
        lines += record.Competencies.Count;
    }

    /// <summary>Folds everything that was taken in, and gives the lines in the order of the rows.</summary>
    public IEnumerable<Line> Lines(CancellationToken cancellation)
    {
        var rows = builder.Build();
        var (predicted, estimates) = (new double[lines], new double[lines]);
        Fold(rows.InTimeOrder(), predicted, estimates, cancellation);
        return Lines(rows, predicted, estimates);
    }

    private IEnumerable<Line> Lines(ObservedRows rows, double[] predicted, double[] estimates)
    {
        for (var position = 0; position < rows.Count; position++)
        {
            var (row, place) = (rows[position], places[position]);
            for (var index = 0; index < row.Competencies.Count; index++)
            {
                var line = place.FirstLine + index;
                yield return new Line(
                    place.Row, row.Learner, row.Competencies[index], row.Observation.Item, double.IsNaN(predicted[line]) ? null : predicted[line], estimates[line]);
            }
        }
    }

    private static Observation Unused(EvidenceRecord record) => Observation.OfAnswer(false, record.Occurred ?? record.Recorded) with { Item = record.Item };

    private void Fold(ObservedRows rows, double[] predicted, double[] estimates, CancellationToken cancellation)
    {
        var folds = new Dictionary<LearnerId, LearnerFold>();
        for (var index = 0; index < rows.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var row = rows[index];
            if (!folds.TryGetValue(row.Learner, out var fold))
            {
                folds.Add(row.Learner, fold = new LearnerFold(policies));
            }

            var place = places[rows.PositionOf(index)];
            var linesOfRow = place.FirstLine..(place.FirstLine + row.Competencies.Count);
            Fold(fold, row, place.IsUsed, predicted.AsSpan(linesOfRow), estimates.AsSpan(linesOfRow));
        }
    }

    private void Fold(LearnerFold fold, in ObservedRow row, bool isUsed, Span<double> predicted, Span<double> estimates)
    {
        var attempt = Attempt.Before(row.Observation);
        predicted.Fill(double.NaN);
        if (isUsed)
        {
            // Competencies that are folded apart are predicted apart, too.
            var together = policies.Combination == AnswerCombination.Separate ? null : fold.PredictSuccess(row.Competencies.AsSpan(), attempt);
            for (var index = 0; index < predicted.Length; index++)
            {
                predicted[index] = together ?? fold.PredictSuccess(row.Competencies[index], attempt) ?? double.NaN;
            }

            fold.Update(row.Competencies.AsSpan(), row.Observation);
        }

        for (var index = 0; index < estimates.Length; index++)
        {
            estimates[index] = fold.Estimate(row.Competencies[index], attempt.At).Value;
        }
    }

    /// <summary>One line of a trace.</summary>
    internal readonly record struct Line(long Row, LearnerId Learner, CompetencyId Competency, string? Item, double? Predicted, double Estimate);

    /// <summary>Which row it was, where its lines begin, and whether a policy sees it.</summary>
    private readonly record struct Place(long Row, int FirstLine, bool IsUsed);
}
