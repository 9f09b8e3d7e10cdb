namespace PersonalizedLearning.Serialization;

/// <summary>What a string in the JSON of a document is.</summary>
internal enum StringMeaning
{
    /// <summary>A word of the format, a time, a number: the same whomever it is about.</summary>
    Word,

    /// <summary>The identifier of something outside of journals: a competency, an experience.</summary>
    Elsewhere,

    /// <summary>The identifier of a learner.</summary>
    Learner,

    /// <summary>The identifier of a person.</summary>
    Person,

    /// <summary>The identifier of an event.</summary>
    Event,

    /// <summary>The name of a thing of the program.</summary>
    ThingName,

    /// <summary>A text that is the identifier of an event where it equals that of one, and else the name of a thing.</summary>
    Reference,

    /// <summary>Anything else, which somebody may have written.</summary>
    Text,
}
