using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Calibration;

/// <summary>Item response functions that were found for the answers on a competency, and how.</summary>
/// <param name="Items">The items, in the ordinal order of their names.</param>
/// <param name="Typical">The function of an item drawn from all answers: flatter than the items themselves, as it is not known which one it is.</param>
/// <param name="Prior">The distribution of abilities: standard normal, or with anchors what was found.</param>
/// <param name="LogLikelihood">The natural logarithm of the probability of all answers, abilities being drawn from <paramref name="Prior"/>; at most 0.</param>
/// <param name="Answers">The number of answers.</param>
/// <param name="Learners">The number of learners.</param>
/// <param name="Iterations">How many iterations were made.</param>
/// <param name="Converged">Whether it arrived before the iterations ran out.</param>
/// <param name="Diagnostics">What the user should know: items that all answered alike, few answers, parameters at a bound, no convergence.</param>
public sealed record IrtFit(
    ItemBank Items, ItemResponseFunction Typical, AbilityPrior Prior, double LogLikelihood, int Answers, int Learners, int Iterations, bool Converged,
    ValueList<Diagnostic> Diagnostics)
{
    /// <summary>Makes parameters of a policy.</summary>
    /// <returns>The parameters, with items, typical item and prior of the fit.</returns>
    public IrtParameters ToParameters() => new() { Typical = Typical, ByItem = Items, Prior = Prior };
}
