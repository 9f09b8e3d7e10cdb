namespace PersonalizedLearning.Interop;

/// <summary>A member of a JSON object that this library has no property for, kept so that nothing is lost.</summary>
/// <remarks>Two members are equal when their names and texts are; what a reader makes has no white space between tokens.</remarks>
/// <param name="Name">The name of the member.</param>
/// <param name="Json">Its value as JSON text.</param>
public sealed record JsonMember(string Name, string Json);
