namespace FsCheck.Xunit;

/// <summary>What the check of one property is run with: the attribute's own settings over those of its class.</summary>
internal sealed record PropertySettings(int MaxTest, int StartSize, int EndSize, string? Replay, IReadOnlyList<Type> Arbitrary)
{
    internal const int Unset = -1;

    private const int DefaultMaxTest = 100;
    private const int DefaultStartSize = 1;
    private const int DefaultEndSize = 100;

    /// <summary>The environment variable that multiplies the number of cases of every property, for long runs.</summary>
    private const string CasesVariable = "PERSONALIZEDLEARNING_CASES";

    internal static PropertySettings Of(PropertyAttribute property, PropertiesAttribute? properties) => new(
        Scaled(FirstSet(DefaultMaxTest, property.MaxTest, properties?.MaxTest)),
        FirstSet(DefaultStartSize, property.StartSize, properties?.StartSize),
        FirstSet(DefaultEndSize, property.EndSize, properties?.EndSize),
        property.Replay ?? properties?.Replay,
        [.. property.Arbitrary, .. properties?.Arbitrary ?? []]);

    internal Config ToConfig()
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(MaxTest)
            .WithMaxRejected((int)Math.Clamp(10L * MaxTest, 1000, int.MaxValue))
            .WithStartSize(StartSize)
            .WithEndSize(EndSize)
            .WithArbitrary(Arbitrary)
            .WithQuietOnSuccess(true);
        return Replay is null ? config : config.WithReplay(ParseReplay(Replay));
    }

    private static int FirstSet(int fallback, params ReadOnlySpan<int?> values)
    {
        foreach (var value in values)
        {
            if (value is { } set and not Unset)
            {
                return set;
            }
        }

        return fallback;
    }

    private static int Scaled(int cases)
    {
        var text = Environment.GetEnvironmentVariable(CasesVariable);
        if (string.IsNullOrEmpty(text))
        {
            return cases;
        }

        return double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var factor) && factor is > 0 and < 1e6
            ? (int)Math.Clamp(Math.Ceiling(cases * factor), 1, int.MaxValue)
            : throw new InvalidOperationException($"{CasesVariable} is '{text}'; expected a number above 0 and below 1000000.");
    }

    /// <summary>Reads <c>seed,gamma</c> or <c>seed,gamma,size</c>, with or without brackets, as a failure prints it.</summary>
    private static Replay ParseReplay(string text)
    {
        var parts = text.Trim('(', ')', ' ').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is 2 or 3 && ulong.TryParse(parts[0], out var seed) && ulong.TryParse(parts[1], out var gamma))
        {
            if (parts.Length == 2)
            {
                return new Replay(new Rnd(seed, gamma), Microsoft.FSharp.Core.FSharpOption<int>.None);
            }

            if (int.TryParse(parts[2], out var size))
            {
                return new Replay(new Rnd(seed, gamma), Microsoft.FSharp.Core.FSharpOption<int>.Some(size));
            }
        }

        throw new ArgumentException($"Replay is '{text}'; expected 'seed,gamma' or 'seed,gamma,size', as a failure prints it.", nameof(text));
    }
}
