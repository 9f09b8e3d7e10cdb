namespace PersonalizedLearning.Mastery;

/// <summary>The formulas of the Elo rating system in education (Pelánek 2016).</summary>
public static class EloModel
{
    /// <summary>Gives the probability of a right answer: P = 1/k + (1 − 1/k)/(1 + e^−(θ − d)).</summary>
    /// <param name="logOdds">The skill minus the difficulty, θ − d.</param>
    /// <param name="options">From how many options the answer is chosen, k; 0 or 1 where it is not chosen.</param>
    /// <returns>A probability.</returns>
    public static double Success(double logOdds, int options = 0)
    {
        var known = Logistic.Probability(logOdds);
        if (options <= 1)
        {
            return known;
        }

        var guess = 1.0 / options;
        return guess + ((1 - guess) * known);
    }

    /// <summary>Gives the step by which a rating changes: U(n) = α/(1 + βn).</summary>
    /// <param name="alpha">α.</param>
    /// <param name="beta">β.</param>
    /// <param name="answers">How many answers the rating rests on, n.</param>
    /// <returns>The step.</returns>
    public static double Step(double alpha, double beta, long answers) => alpha / (1 + (beta * answers));

    /// <summary>Gives the rating after an answer: of a learner θ' = θ + U(n)(correct − P), of an item d' = d + U(n)(P − correct).</summary>
    /// <param name="state">The rating before.</param>
    /// <param name="alpha">α.</param>
    /// <param name="beta">β.</param>
    /// <param name="surprise">The result minus what was expected of it: correct − P for a learner, P − correct for an item.</param>
    /// <returns>The rating after.</returns>
    public static EloState After(in EloState state, double alpha, double beta, double surprise) => new(
        state.Rating + (Step(alpha, beta, state.Answers) * surprise), state.Answers < long.MaxValue ? state.Answers + 1 : state.Answers);
}
