using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Scores how well policies predict recall, as the makers of FSRS do: over reviews on a later day than the one before, and by bins of like reviews.</summary>
public static class ReviewEvaluation
{
    /// <summary>Predicts every such review from those before it, and compares.</summary>
    /// <param name="rows">The reviews; those of a learner in the order in which they happened.</param>
    /// <param name="policiesOf">The policies by which a learner is judged; asked once for each learner.</param>
    /// <param name="counting">How days are counted; in UTC from midnight when null. Its weights do not matter.</param>
    /// <returns>The score over all such reviews for which something was predicted; one that bears on several competencies is binned by the first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or <paramref name="policiesOf"/> is null.</exception>
    public static ReviewScore Score(IReadOnlyCollection<ObservedRow> rows, Func<LearnerId, MasteryPolicySet> policiesOf, FsrsParameters? counting = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(policiesOf);
        var days = new ReviewDays(counting ?? new FsrsParameters());
        var folds = new Dictionary<LearnerId, LearnerFold>();
        var pasts = new Dictionary<(LearnerId, CompetencyId), (long Latest, int Number, int Lapses)>();
        var reviews = new List<PredictedReview>();
        foreach (var row in rows)
        {
            ref var fold = ref CollectionsMarshal.GetValueRefOrAddDefault(folds, row.Learner, out _);
            fold ??= new LearnerFold(policiesOf(row.Learner));
            var predicted = fold.PredictSuccess(row.Competencies.AsSpan(), Attempt.Before(row.Observation));
            fold.Update(row.Competencies.AsSpan(), row.Observation);
            for (var index = 0; index < row.Competencies.Count; index++)
            {
                ref var past = ref CollectionsMarshal.GetValueRefOrAddDefault(pasts, (row.Learner, row.Competencies[index]), out var isKnown);
                var elapsed = isKnown ? (int)days.Since(past.Latest, row.Observation.At) : 0;
                if (elapsed > 0)
                {
                    past.Number++;
                    if (index == 0 && predicted is { } recall)
                    {
                        reviews.Add(new PredictedReview(recall, row.IsCorrect, elapsed, past.Number, past.Lapses));
                    }

                    past.Lapses += row.IsCorrect ? 0 : 1;
                }

                past.Latest = PracticeTime.Later(isKnown ? past.Latest : PracticeTime.Unknown, row.Observation.At);
            }
        }

        return new ReviewScore(
            PredictionScore.Of([.. reviews.Select(review => review.Predicted)], [.. reviews.Select(review => review.IsRecalled)]), RmseBins.Of(reviews));
    }
}
