using System.Runtime.InteropServices;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Scores how well policies predict each answer from those before it, and from nothing else.</summary>
public static class PolicyEvaluation
{
    /// <summary>Predicts every row from earlier rows of the same learner, and compares.</summary>
    /// <param name="rows">The rows; those of a learner in the order in which they happened.</param>
    /// <param name="policiesOf">The policies by which a learner is judged, such as those fitted to all learners of other folds; asked once for each learner.</param>
    /// <returns>
    /// The score over all rows for which something was predicted. A row that bears on several competencies counts once, by what its policies
    /// make of them together, before any of its competencies learns the answer.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PredictionScore Score(IReadOnlyCollection<ObservedRow> rows, Func<LearnerId, MasteryPolicySet> policiesOf)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(policiesOf);
        var folds = new Dictionary<LearnerId, LearnerFold>();
        var predicted = new List<double>(rows.Count);
        var correct = new List<bool>(rows.Count);
        foreach (var row in rows)
        {
            ref var fold = ref CollectionsMarshal.GetValueRefOrAddDefault(folds, row.Learner, out _);
            fold ??= new LearnerFold(policiesOf(row.Learner));
            if (fold.PredictSuccess(row.Competencies.AsSpan(), Attempt.Before(row.Observation)) is { } prediction)
            {
                predicted.Add(prediction);
                correct.Add(row.IsCorrect);
            }

            fold.Update(row.Competencies.AsSpan(), row.Observation);
        }

        return PredictionScore.Of(CollectionsMarshal.AsSpan(predicted), CollectionsMarshal.AsSpan(correct));
    }

    /// <summary>Fits Bayesian knowledge tracing to all folds but one, in turn, and scores it on the learners of that one.</summary>
    /// <param name="rows">The rows; those of a learner and competency in the order in which they happened.</param>
    /// <param name="folds">The folds of the learners.</param>
    /// <param name="options">How to fit; the default when null.</param>
    /// <returns>The score over the rows of all folds together. A competency that no other fold has is predicted by the mean of those that were fitted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or <paramref name="folds"/> is null.</exception>
    /// <exception cref="ArgumentException">A learner is in no fold.</exception>
    public static PredictionScore CrossValidate(IReadOnlyCollection<ObservedRow> rows, LearnerFolds folds, BktFitOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(folds);
        var log = (options ?? BktFitOptions.Default).ToLog(rows);
        var byFold = new MasteryPolicySet[folds.Count];
        for (var fold = 0; fold < byFold.Length; fold++)
        {
            byFold[fold] = BktEstimation.ToPolicies(BktEstimation.Fit(log, options, learner => folds[learner] != fold));
        }

        return Score(rows, learner => byFold[folds[learner]]);
    }

    /// <summary>Packs rows into a log; a row that bears on several competencies is an answer on each.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="withItems">Whether to keep the items, for models that know them.</param>
    /// <param name="withTimes">Whether to keep the times, for models that know them.</param>
    /// <returns>The log.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public static ResponseLog ToLog(IEnumerable<ObservedRow> rows, bool withItems = false, bool withTimes = false)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var builder = ResponseLog.CreateBuilder();
        foreach (var row in rows)
        {
            foreach (var competency in row.Competencies)
            {
                builder.Add(row.Learner, competency, row.IsCorrect, withItems ? row.Observation.Item : null, withTimes ? row.Observation.At : null);
            }
        }

        return builder.Build();
    }
}
