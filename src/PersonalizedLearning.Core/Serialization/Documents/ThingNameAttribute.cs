namespace PersonalizedLearning.Serialization;

/// <summary>Marks a text of a document that names a thing of the program, such as an item or a level: it stays where what people wrote is left out.</summary>
internal sealed class ThingNameAttribute() : MeansAttribute(StringMeaning.ThingName);
