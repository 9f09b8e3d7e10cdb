using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits another model first, and then the half-life with which its predictions fade: one for all learners and competencies.</summary>
/// <remarks>
/// The half-life is the one from 0.001 to 36,500 days under which the answers are likeliest, looked for on a grid of even steps of its logarithm and then between the
/// neighbours of the best by golden section. The other model is fitted as if nothing faded. Where no answer came some time after practice that raised the prediction,
/// nothing tells of forgetting: the half-life is the default, and a diagnostic says so.
/// </remarks>
/// <param name="of">The fitter of the other model, none of whose policies is joint over competencies.</param>
public sealed class ForgettingFitter(IPolicyFitter of) : IPolicyFitter
{
    private const double Least = 0.001;
    private const double Greatest = 36500;
    private const int GridSteps = 100;
    private const int SectionSteps = 60;

    private readonly IPolicyFitter of = of ?? throw new ArgumentNullException(nameof(of));

    /// <inheritdoc/>
    public string Name => ForgettingPolicy.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var inner = of.Fit(rows, learners, control);
        if (inner.Policies.IsJoint)
        {
            throw new ArgumentException($"Model '{inner.Model}' follows the learner across competencies; expected one that forgets each for itself.", nameof(rows));
        }

        var answers = AnswersOf(rows, inner.Policies, learners);
        if (answers.Count == 0)
        {
            throw new ArgumentException($"Model '{inner.Model}' predicts no answer; expected one that does, for only predictions can be seen to fade.", nameof(rows));
        }

        var isTelling = answers.Any(answer => answer.Days > 0 && answer.Predicted > answer.Unpractised);
        var (halfLife, iterations) = isTelling
            ? Search(days => LogLikelihood(answers, days), control ?? FitControl.Default)
            : (new ForgettingParameters().HalfLifeDays, 0);
        return inner with
        {
            Model = Name,
            Policies = Faded(inner.Policies, halfLife),
            LogLikelihood = LogLikelihood(answers, halfLife),
            Iterations = inner.Iterations + iterations,
            Diagnostics = [.. inner.Diagnostics, .. isTelling ? Array.Empty<Diagnostic>() : [NothingTold(halfLife)]],
        };
    }

    private static double LogLikelihood(List<FadedAnswer> answers, double halfLife)
    {
        var sum = 0.0;
        foreach (ref readonly var answer in CollectionsMarshal.AsSpan(answers))
        {
            sum += answer.LogLikelihood(halfLife);
        }

        return sum;
    }

    private static List<FadedAnswer> AnswersOf(IReadOnlyList<ObservedRow> rows, MasteryPolicySet policies, Predicate<LearnerId>? learners)
    {
        var folds = new Dictionary<(LearnerId, CompetencyId), (MasteryFold Fold, MasteryFold Unpractised, long Latest)>();
        var answers = new List<FadedAnswer>(rows.Count);
        foreach (var row in rows)
        {
            if (learners is not null && !learners(row.Learner))
            {
                continue;
            }

            foreach (var competency in row.Competencies)
            {
                ref var past = ref CollectionsMarshal.GetValueRefOrAddDefault(folds, (row.Learner, competency), out var isKnown);
                past = isKnown ? past : (new MasteryFold(policies[competency]), new MasteryFold(policies[competency]), PracticeTime.Unknown);
                var attempt = Attempt.Before(row.Observation);
                if (past.Fold.PredictSuccess(attempt) is { } predicted && past.Unpractised.PredictSuccess(attempt) is { } unpractised)
                {
                    answers.Add(new FadedAnswer(predicted, unpractised, PracticeTime.DaysSince(past.Latest, row.Observation.At), row.IsCorrect));
                }

                past.Fold.Update(row.Observation);
                past.Latest = PracticeTime.Later(past.Latest, row.Observation.At);
            }
        }

        return answers;
    }

    private static (double HalfLife, int Iterations) Search(Func<double, double> logLikelihood, FitControl control)
    {
        var width = Math.Log(Greatest / Least) / GridSteps;
        var (best, greatest) = (0, double.NegativeInfinity);
        for (var step = 0; step <= GridSteps; step++)
        {
            Tell(step, control);
            var reached = logLikelihood(At(step * width));
            (best, greatest) = reached > greatest ? (step, reached) : (best, greatest);
        }

        var (from, to) = (Math.Max(best - 1, 0) * width, Math.Min(best + 1, GridSteps) * width);
        var golden = (Math.Sqrt(5) - 1) / 2;
        for (var step = 0; step < SectionSteps; step++)
        {
            Tell(GridSteps + step, control);
            var (left, right) = (to - (golden * (to - from)), from + (golden * (to - from)));
            (from, to) = logLikelihood(At(left)) >= logLikelihood(At(right)) ? (from, right) : (left, to);
        }

        // At an end of the range the section only comes near to the best.
        var found = At((from + to) / 2);
        return (logLikelihood(found) >= greatest ? found : At(best * width), GridSteps + 1 + SectionSteps);

        static double At(double step) => Math.Clamp(Least * Math.Exp(step), Least, Greatest);
    }

    private static void Tell(int done, FitControl control)
    {
        control.Cancellation.ThrowIfCancellationRequested();
        control.Progress?.Report(new FitProgress(done, GridSteps + SectionSteps));
    }

    private static MasteryPolicySet Faded(MasteryPolicySet policies, double halfLife)
    {
        return new MasteryPolicySet(Of(policies.Standard), policies.ByCompetency.ToDictionary(own => own.Key, own => Of(own.Value)));

        IMasteryPolicy Of(IMasteryPolicy policy) => new ForgettingPolicy(new ForgettingParameters { HalfLifeDays = halfLife, Of = policy });
    }

    private static Diagnostic NothingTold(double halfLife) => new(
        "no-later-answer", DiagnosticSeverity.Warning, "answers",
        FormattableString.Invariant($"No answer has a time after practice that raised what was predicted; expected some, for only they tell how it fades. The half-life is the default of {halfLife} days."));
}
