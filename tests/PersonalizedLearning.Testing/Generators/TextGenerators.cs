using FsCheck;
using FsCheck.Fluent;

namespace PersonalizedLearning.Testing.Generators;

/// <summary>Texts as people write them, mixed with all that writers of files stumble over.</summary>
public static class TextGenerators
{
    private static readonly string[] Plain = ["a", "Z", "7", " ", "half", "é", "ß", "“", "中", "ع", "\u0301", "\u200d", "𝛼", "😀", "\U0010ffff"];

    private static readonly string[] Special =
        ["\"", "\\", "/", "'", "<", "&", "+", "`", "%", "\\u0041", "\\ud800", "{", "}", "],", "//", "/*", ":", "\ufeff", "\ufffd", "\uffff", "\u2028", "\u2029", "null"];

    private static readonly string[] Control = ["\n", "\r\n", "\t", "\0", "\b", "\f", "\u001b", "\u001f", "\u007f", "\u0085"];

    private static readonly Gen<string> Writable = Gen.Frequency((4, Gen.Elements(Plain)), (3, Gen.Elements(Special)));

    /// <summary>Any well-formed text, also an empty one.</summary>
    public static Gen<string> Texts { get; } = Gen.Frequency((7, Writable), (2, Gen.Elements(Control))).Between(0, 8).Select(pieces => string.Concat(pieces));

    /// <summary>Any text, or null one time in three.</summary>
    public static Gen<string?> OrMissing { get; } =
        from absent in Generating.OneIn(3)
        from text in Texts
        select absent ? null : text;

    /// <summary>Any text that says something.</summary>
    public static Gen<string> Filled { get; } = Texts.Select(text => text + "x");

    /// <summary>Any text that can be an identifier; no two of different endings are alike.</summary>
    public static Gen<string> IdsEndingIn(string ending) => Writable.Between(0, 5).Select(pieces => string.Concat(pieces) + ending);
}
