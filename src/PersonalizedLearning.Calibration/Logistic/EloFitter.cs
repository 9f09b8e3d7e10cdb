using PersonalizedLearning.Journal;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Fits the Elo rating system: items learn online beside learners, and keep their difficulties as parameters of the policy.</summary>
/// <param name="options">How; the default when null.</param>
public sealed class EloFitter(EloFitOptions? options = null) : IPolicyFitter
{
    private readonly EloFitOptions options = options ?? new EloFitOptions();

    /// <inheritdoc/>
    public string Name => EloRating.PolicyName;

    /// <inheritdoc/>
    public PolicyFit Fit(IReadOnlyList<ObservedRow> rows, Predicate<LearnerId>? learners = null, FitControl? control = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        control ??= FitControl.Default;
        ObservedRow[] used = [.. rows.Where(row => row.Competencies.Count > 0 && learners?.Invoke(row.Learner) != false)];
        if (used.Length == 0)
        {
            throw new ArgumentException("There is no answer to learn from; expected at least one.", nameof(rows));
        }

        var (steps, logLikelihood) = Chosen(used, control);
        var elo = new OnlineElo(steps.Alpha, steps.Beta, steps.CompetencyAlpha, options.Options);
        for (var pass = 0; pass < options.Passes; pass++)
        {
            elo.StartLearnersAnew();
            LogLikelihood(elo, used, control.Cancellation);
        }

        return new PolicyFit(Name, Policies(elo, steps), logLikelihood, used.Length, options.Passes, true, [], []);
    }

    private (EloSteps Steps, double LogLikelihood) Chosen(ObservedRow[] rows, FitControl control)
    {
        EloSteps[] choices =
        [
            .. from alpha in options.Alphas
               from beta in options.Betas
               from competencyAlpha in options.CompetencyAlphas
               select new EloSteps(alpha, beta, competencyAlpha),
        ];
        var (found, done) = (new double[choices.Length], 0);
        Parallel.For(0, choices.Length, new ParallelOptions { MaxDegreeOfParallelism = control.Threads, CancellationToken = control.Cancellation }, index =>
        {
            var choice = choices[index];
            found[index] = LogLikelihood(new OnlineElo(choice.Alpha, choice.Beta, choice.CompetencyAlpha, options.Options), rows, control.Cancellation);
            control.Progress?.Report(new FitProgress(Interlocked.Increment(ref done), choices.Length));
        });
        var best = Array.IndexOf(found, found.Max());
        return (choices[best], found[best]);
    }

    private static double LogLikelihood(OnlineElo elo, ObservedRow[] rows, CancellationToken cancellation)
    {
        var sum = 0.0;
        for (var index = 0; index < rows.Length; index++)
        {
            if (index % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var predicted = Math.Clamp(elo.Take(rows[index]), PredictionScore.Clip, 1 - PredictionScore.Clip);
            sum += Math.Log(rows[index].IsCorrect ? predicted : 1 - predicted);
        }

        return sum;
    }

    private MasteryPolicySet Policies(OnlineElo elo, EloSteps steps)
    {
        var answers = Math.Max(elo.Items.Values.Sum(state => state.Answers), 1);
        var mean = elo.Items.Values.Sum(state => state.Rating * state.Answers) / answers;
        var learner = new EloParameters
        {
            Alpha = steps.Alpha,
            Beta = steps.Beta,
            Difficulty = Within(mean),
            Options = options.Options,
            ByItem = [.. elo.Items.Select(item => new EloItem { Item = item.Key, Difficulty = Within(item.Value.Rating) })],
        };
        return new MasteryPolicySet(
            new EloRating(new EloParameters { Alpha = steps.CompetencyAlpha, Beta = steps.Beta, Options = options.Options }),
            learner: new EloRating(learner), combination: AnswerCombination.Compensatory);
    }

    private static double Within(double difficulty) => Math.Clamp(difficulty, -1000, 1000);

    /// <summary>Steps to choose from.</summary>
    private readonly record struct EloSteps(double Alpha, double Beta, double CompetencyAlpha);
}
