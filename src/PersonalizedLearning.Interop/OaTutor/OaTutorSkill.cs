namespace PersonalizedLearning.Interop;

/// <summary>What is assumed of a skill: the parameters of Bayesian knowledge tracing, probabilities from 0 to 1 where they make sense.</summary>
public sealed record OaTutorSkill
{
    /// <summary>Gets the name of the skill.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the probability that it is known beforehand (<c>probMastery</c>).</summary>
    public double? Mastery { get; init; }

    /// <summary>Gets the probability of coming to know it at each step (<c>probTransit</c>).</summary>
    public double? Transit { get; init; }

    /// <summary>Gets the probability of a wrong answer in spite of knowing it (<c>probSlip</c>).</summary>
    public double? Slip { get; init; }

    /// <summary>Gets the probability of a right answer without knowing it (<c>probGuess</c>).</summary>
    public double? Guess { get; init; }

    /// <summary>Gets all other members, by name.</summary>
    public ValueList<JsonMember> Other { get; init; }
}
