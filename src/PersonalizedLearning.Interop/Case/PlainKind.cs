namespace PersonalizedLearning.Interop;

/// <summary>What a member of an object is where it is as CASE wants it.</summary>
internal enum PlainKind
{
    /// <summary>A text of its own.</summary>
    Text,

    /// <summary>A text that recurs.</summary>
    SharedText,

    /// <summary>A date and time that recurs.</summary>
    Timestamp,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A reference.</summary>
    Link,

    /// <summary>A list of references.</summary>
    Links,

    /// <summary>What needs to be looked at more closely wherever it stands.</summary>
    NotPlain,
}
