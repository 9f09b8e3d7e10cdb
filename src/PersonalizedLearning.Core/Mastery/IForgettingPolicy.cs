namespace PersonalizedLearning.Mastery;

/// <summary>A policy under which what was learnt fades with time: it predicts how likely it is still recalled, so that reviews fall due by it.</summary>
public interface IForgettingPolicy : IMasteryPolicy
{
    /// <summary>Predicts the recall behind a decision of the policy, as of the instant of its estimate.</summary>
    /// <param name="decision">The decision, by the evidence alone.</param>
    /// <returns>From 0, forgotten, to 1, as after practice; null where there is no evidence, or no time of it, to predict from.</returns>
    double? RecallOf(MasteryDecision decision);
}
