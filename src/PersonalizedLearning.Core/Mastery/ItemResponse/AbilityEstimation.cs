namespace PersonalizedLearning.Mastery;

/// <summary>Estimates of the ability of a learner from answers to items whose response functions are known.</summary>
/// <remarks>
/// Answers are taken to be independent given the ability. Each estimate takes time linear in the number of answers, in any order of which it is the same but for rounding;
/// nothing is allocated.
/// </remarks>
public static class AbilityEstimation
{
    /// <summary>Gets the logarithm of the probability of answers.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="ability">The ability θ.</param>
    /// <returns>The natural logarithm, at most 0; 0 without answers.</returns>
    /// <exception cref="ArgumentException">An answer has no response function.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The ability is no finite number.</exception>
    public static double LogLikelihood(ReadOnlySpan<ItemAnswer> answers, double ability)
    {
        Checked(answers);
        Preconditions.InRange(ability, double.MinValue, double.MaxValue);
        var sum = 0.0;
        foreach (ref readonly var answer in answers)
        {
            sum += answer.Function.LogProbability(answer.IsCorrect, ability);
        }

        return Math.Min(sum, 0);
    }

    /// <summary>Gets the mean of the ability given the answers (expected a posteriori; Bock and Mislevy 1982), with its standard deviation.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="prior">What is known beforehand; the standard normal distribution when null.</param>
    /// <returns>
    /// The estimate, exact but for some 10 digits however many answers there are: abilities are looked at only where the posterior lies, as densely as it needs.
    /// Without answers it is that of the prior.
    /// </returns>
    /// <exception cref="ArgumentException">An answer has no response function.</exception>
    public static AbilityEstimate ExpectedAPosteriori(ReadOnlySpan<ItemAnswer> answers, AbilityPrior? prior = null)
    {
        Checked(answers);
        return new PosteriorMoments(answers, prior ?? AbilityPrior.Standard).Estimate();
    }

    /// <summary>Gets the mean of the ability given the answers by the trapezoidal rule on fixed nodes, as other programs do; their own number of nodes gives their own figures.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="range">The first and the last node.</param>
    /// <param name="nodes">The number of nodes, from 2 to 100,000.</param>
    /// <param name="prior">What is known beforehand; the standard normal distribution when null.</param>
    /// <returns>The estimate; of a long test it is coarse, as the posterior is then narrower than the nodes are apart.</returns>
    /// <exception cref="ArgumentException">An answer has no response function.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of nodes is outside, or the range holds one ability only.</exception>
    public static AbilityEstimate ExpectedAPosteriori(ReadOnlySpan<ItemAnswer> answers, AbilityRange range, int nodes, AbilityPrior? prior = null)
    {
        Checked(answers);
        Preconditions.InRange(nodes, 2, 100_000);
        Preconditions.InRange(range.Maximum, Math.BitIncrement(range.Minimum), double.MaxValue, nameof(range));
        return new PosteriorMoments(answers, prior ?? AbilityPrior.Standard).EstimateOn(range, nodes);
    }

    /// <summary>Gets the likeliest ability given the answers and the prior (maximum a posteriori; Bayes modal).</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="prior">What is known beforehand; the standard normal distribution when null.</param>
    /// <param name="range">Where to look; ten standard deviations to either side of the prior mean when null.</param>
    /// <returns>The highest peak of all, with 1/√(information + 1/σ²) as standard error. Without answers it is that of the prior.</returns>
    /// <exception cref="ArgumentException">An answer has no response function.</exception>
    public static AbilityEstimate MaximumAPosteriori(ReadOnlySpan<ItemAnswer> answers, AbilityPrior? prior = null, AbilityRange? range = null)
    {
        const double reach = 10;
        Checked(answers);
        var known = prior ?? AbilityPrior.Standard;
        return Found(
            new LikelihoodSearch(answers, LikelihoodKind.Posterior, known),
            range ?? AbilityRange.Between(known.Mean - (reach * known.StandardDeviation), known.Mean + (reach * known.StandardDeviation)));
    }

    /// <summary>Gets the ability that makes the answers likeliest.</summary>
    /// <param name="answers">The answers, at least one.</param>
    /// <param name="range">Where to look; −6 to 6 when null.</param>
    /// <returns>
    /// The highest peak of all inside the range, with 1/√information as standard error; an end of the range, told as such, where all answers are right, all are wrong, or
    /// that end is likelier than any peak. It never leaves the range.
    /// </returns>
    /// <exception cref="ArgumentException">There is no answer, or one has no response function.</exception>
    public static AbilityEstimate MaximumLikelihood(ReadOnlySpan<ItemAnswer> answers, AbilityRange? range = null)
    {
        var within = range ?? AbilityRange.Standard;
        var (right, wrong) = Counted(answers);
        var search = new LikelihoodSearch(answers, LikelihoodKind.Plain, AbilityPrior.Standard);

        // One-sided likelihoods never turn, though they may be flat to the last digit.
        return right == 0 ? At(search, within.Minimum)
            : wrong == 0 ? At(search, within.Maximum)
            : Found(search, within);
    }

    /// <summary>Gets the ability by likelihood weighted against its bias (Warm 1989), finite for answers of one kind, too.</summary>
    /// <param name="answers">The answers, at least one.</param>
    /// <param name="range">Where to look; −6 to 6 when null.</param>
    /// <returns>
    /// The root of score + J/(2·information), J = ΣP'P''/(P(1 − P)); of several the one with the highest likelihood times √information. Its standard error is 1/√information.
    /// </returns>
    /// <exception cref="ArgumentException">There is no answer, or one has no response function.</exception>
    public static AbilityEstimate WeightedLikelihood(ReadOnlySpan<ItemAnswer> answers, AbilityRange? range = null)
    {
        Counted(answers);
        return Found(new LikelihoodSearch(answers, LikelihoodKind.Weighted, AbilityPrior.Standard), range ?? AbilityRange.Standard);
    }

    private static AbilityEstimate Found(LikelihoodSearch search, AbilityRange range)
    {
        var (ability, isAtBound) = search.Best(range);
        return new AbilityEstimate(ability, 1 / Math.Sqrt(search.Information(ability)), isAtBound);
    }

    private static AbilityEstimate At(LikelihoodSearch search, double bound) => new(bound, 1 / Math.Sqrt(search.Information(bound)), IsAtBound: true);

    private static (int Right, int Wrong) Counted(ReadOnlySpan<ItemAnswer> answers)
    {
        Checked(answers);
        var right = 0;
        foreach (ref readonly var answer in answers)
        {
            right += answer.IsCorrect ? 1 : 0;
        }

        return answers.IsEmpty
            ? throw new ArgumentException("There is no answer, so no ability is likelier than another; expected at least one.", nameof(answers))
            : (right, answers.Length - right);
    }

    private static void Checked(ReadOnlySpan<ItemAnswer> answers)
    {
        for (var index = 0; index < answers.Length; index++)
        {
            if (answers[index].Function is null)
            {
                throw new ArgumentException($"Answer {index} has no response function; expected one.", nameof(answers));
            }
        }
    }
}
