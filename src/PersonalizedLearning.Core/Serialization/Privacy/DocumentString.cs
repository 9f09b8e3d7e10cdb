namespace PersonalizedLearning.Serialization;

/// <summary>A string in the JSON of a document.</summary>
/// <param name="Meaning">What it is.</param>
/// <param name="Text">The string.</param>
/// <param name="MayLack">Whether its member may be left out.</param>
internal readonly record struct DocumentString(StringMeaning Meaning, string Text, bool MayLack);
