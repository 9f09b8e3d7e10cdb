namespace PersonalizedLearning.Interop;

/// <summary>What came of offering a value to an <see cref="IJsonTaker"/>.</summary>
internal enum JsonTaking
{
    /// <summary>The value ends outside what is in memory: it is to be offered again with more.</summary>
    NeedsMore,

    /// <summary>The value was taken.</summary>
    Taken,

    /// <summary>It has not the shape that is known.</summary>
    Declined,
}
