using System.Buffers;

namespace PersonalizedLearning.Interop;

/// <summary>Names of files in packages, which come from outside and must never lead out of the package.</summary>
internal static class PackageName
{
    private const int MaxLength = 1024;

    private static readonly SearchValues<char> Refused = SearchValues.Create([.. "\\:*?\"<>|", .. Enumerable.Range(0, 32).Select(code => (char)code), '\u007f']);

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? ProblemOf(string name)
    {
        if (name.Length is 0 or > MaxLength)
        {
            return FormattableString.Invariant($"the name has {name.Length} characters");
        }

        if (name[0] == '/' || (name.Length > 1 && name[1] == ':'))
        {
            return "the name is an absolute path";
        }

        if (name.AsSpan().ContainsAny(Refused))
        {
            return "the name holds a backslash, a colon, a control character or another one that no file of a package has";
        }

        return name.Split('/').Any(part => part is "" or "." or ".." || part[^1] is ' ' or '.')
            ? "a part of the name is empty, or leads out of the package, or ends in a dot or a blank"
            : null;
    }

    /// <summary>A name as it is shown in a message.</summary>
    public static string Shown(string name) => JsonText.Short(string.Concat(name.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)));
}
