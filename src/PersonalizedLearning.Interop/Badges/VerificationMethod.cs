namespace PersonalizedLearning.Interop;

/// <summary>What can be said of the address of a key without asking for the key.</summary>
internal static class VerificationMethod
{
    private const string Alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const int LongestKey = 200;

    // Multicodec prefixes of public keys with the length of the whole: Ed25519, P-256, P-384, secp256k1.
    private static readonly (byte First, byte Second, int Length)[] Keys = [(0xED, 0x01, 34), (0x80, 0x24, 35), (0x81, 0x24, 51), (0xE7, 0x01, 35)];

    // Schemes by which keys are named: of the web, decentralized identifiers, and names.
    private static readonly string[] Schemes = ["http", "https", "did", "urn"];

    // Methods of decentralized identifiers for which there are resolvers in wide use.
    private static readonly string[] Methods = ["key", "web", "jwk", "ebsi", "ion", "velocity", "peer", "ethr"];

    /// <summary>What is wrong with it, as the rest of a sentence; null when nothing can be seen to be.</summary>
    public static string? ProblemOf(string? method)
    {
        if (method is null)
        {
            return null;
        }

        var end = method.IndexOf(':', StringComparison.Ordinal);
        if (end < 0)
        {
            return "has no scheme; expected an address of a key, such as https://… or did:key:…";
        }

        if (!Schemes.Contains(method[..end].ToLowerInvariant()))
        {
            return $"has a scheme by which no key can be found; expected one of {string.Join(", ", Schemes)}";
        }

        return method[..end] == "did" ? DidProblem(method) : FragmentProblem(method);
    }

    private static string? DidProblem(string method)
    {
        var parts = method.Split(':', 3);
        if (parts.Length < 3 || parts[2].Length == 0)
        {
            return "is no decentralized identifier; expected did:METHOD:…";
        }

        if (!Methods.Contains(parts[1]))
        {
            return $"is of the DID method '{JsonText.Short(parts[1])}', which is not known; expected one of {string.Join(", ", Methods)}";
        }

        return parts[1] == "key" ? KeyProblem(parts[2].Split('#')[0]) ?? FragmentProblem(method) : FragmentProblem(method);
    }

    // Keys of Ed25519 and of the curves of NIST begin so; other fragments are just names.
    private static string? FragmentProblem(string method)
    {
        var start = method.IndexOf('#', StringComparison.Ordinal);
        var fragment = start < 0 ? string.Empty : method[(start + 1)..];
        return fragment.StartsWith("z6Mk", StringComparison.Ordinal) || fragment.StartsWith("zDna", StringComparison.Ordinal) ? KeyProblem(fragment) : null;
    }

    private static string? KeyProblem(string key)
    {
        if (key is not ['z', ..] || Decoded(key.AsSpan(1)) is not { Length: >= 2 } bytes)
        {
            return "holds no public key in multibase base58";
        }

        foreach (var (first, second, length) in Keys)
        {
            if (bytes[0] == first && bytes[1] == second)
            {
                return bytes.Length == length ? null : FormattableString.Invariant($"holds a public key of {bytes.Length} bytes; expected {length}");
            }
        }

        return key.StartsWith("z6Mk", StringComparison.Ordinal) ? "holds no public key of Ed25519, as its first letters say" : null;
    }

    // Base58 as Bitcoin has it; the work is quadratic, so that the length is bounded.
    private static byte[]? Decoded(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKey)
        {
            return null;
        }

        var number = System.Numerics.BigInteger.Zero;
        foreach (var letter in text)
        {
            var digit = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                return null;
            }

            number = (number * 58) + digit;
        }

        return number.ToByteArray(isUnsigned: true, isBigEndian: true);
    }
}
