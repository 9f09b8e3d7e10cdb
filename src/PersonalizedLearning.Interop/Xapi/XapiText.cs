namespace PersonalizedLearning.Interop;

/// <summary>A text in one language of a language map.</summary>
/// <param name="Language">The tag of the language, such as <c>en-US</c> (RFC 5646).</param>
/// <param name="Text">The text.</param>
public sealed record XapiText(string Language, string Text);
