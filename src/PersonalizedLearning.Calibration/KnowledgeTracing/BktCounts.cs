namespace PersonalizedLearning.Calibration;

/// <summary>What an E-step expects: how often each thing happened that a parameter is the probability of, and how often it could have.</summary>
internal readonly record struct BktCounts(
    double LogLikelihood,
    double KnownFirst,
    double UnknownFirst,
    double Learnt,
    double LearntOf,
    double Forgotten,
    double ForgottenOf,
    double Guessed,
    double GuessedOf,
    double Slipped,
    double SlippedOf)
{
    /// <summary>The M-step: each parameter is its share, with the cases that beliefs are worth. One that could never have happened keeps its value.</summary>
    public BktPoint Maximize(in BktPoint current, BktPriors priors) => new(
        Share(KnownFirst, KnownFirst + UnknownFirst, current.Prior, priors.Prior),
        Share(Learnt, LearntOf, current.Learn, priors.Learn),
        Share(Forgotten, ForgottenOf, current.Forget, priors.Forget),
        Share(Guessed, GuessedOf, current.Guess, priors.Guess),
        Share(Slipped, SlippedOf, current.Slip, priors.Slip));

    // Fewer than this many opportunities are rounding, not evidence.
    private const double Nothing = 1e-200;

    public static double Share(double part, double whole, double otherwise, ParameterPrior belief)
    {
        var (cases, all) = (part + belief.Happened, whole + belief.Happened + belief.Failed);
        return all > Nothing ? Math.Min(cases / all, 1) : otherwise;
    }
}
