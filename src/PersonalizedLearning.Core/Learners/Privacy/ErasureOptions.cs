namespace PersonalizedLearning.Learners;

/// <summary>How a learner is erased. Immutable; equality is by value.</summary>
public sealed record ErasureOptions
{
    /// <summary>The smallest group when nothing else is said.</summary>
    internal const int StandardGroup = 5;

    /// <summary>Gets what else the learner is called: names, and identifiers that the learner bears as a person. None of them is empty.</summary>
    /// <remarks>
    /// Texts are looked through for each of them, whole words and ignoring case; one of fewer than three letters and digits is found within a longer text only in exactly
    /// this spelling. What is not named here, such as a nickname, is not found.
    /// </remarks>
    /// <exception cref="ArgumentException">A name is empty or can't be written.</exception>
    public ValueList<string> AlsoKnownAs
    {
        get;
        init => field = value.All(name => name is not null && Preconditions.IsId(name) && name.Trim() == name)
            ? value
            : throw new ArgumentException("A name can't be looked for; expected 1 to 1024 characters, no white space around them, no control character.", nameof(AlsoKnownAs));
    }

    /// <summary>Gets whether evidence is kept, pooled over learners and de-identified (<see cref="AggregateEvidence"/>); not by default.</summary>
    public bool KeepEvidence { get; init; }

    /// <summary>Gets how many learners a group of evidence must have to be kept, from 2; 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 2.</exception>
    public int SmallestGroup { get; init => field = Preconditions.AtLeast(value, 2, nameof(SmallestGroup)); } = StandardGroup;
}
