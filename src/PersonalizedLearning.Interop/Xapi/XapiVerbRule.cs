namespace PersonalizedLearning.Interop;

/// <summary>What statements with a verb bear as evidence.</summary>
public sealed record XapiVerbRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="verb">The IRI of the verb.</param>
    /// <param name="meaning">What the verb says.</param>
    /// <param name="prefers">Which part of a result becomes the outcome where there are both.</param>
    /// <exception cref="ArgumentException">The verb is empty, or a word is not defined.</exception>
    public XapiVerbRule(string verb, XapiVerbMeaning meaning, XapiPreference prefers = XapiPreference.ByVerb)
    {
        Verb = Preconditions.Id(verb);
        Meaning = Preconditions.Defined(meaning);
        Prefers = Preconditions.Defined(prefers);
    }

    /// <summary>Gets the IRI of the verb.</summary>
    public string Verb { get; }

    /// <summary>Gets what the verb says.</summary>
    public XapiVerbMeaning Meaning { get; }

    /// <summary>Gets which part of a result becomes the outcome where there are both.</summary>
    public XapiPreference Prefers { get; }

    /// <summary>
    /// Gets what the verbs of ADL, cmi5, the Tin Can registry, the activity streams and the video profile bear: answered, attempted, scored, completed, submitted and the like bear what their result
    /// says; passed and mastered a success; failed a failure; all others nothing.
    /// </summary>
    public static ValueList<XapiVerbRule> Standard { get; } = XapiVerbs.Standard();
}
