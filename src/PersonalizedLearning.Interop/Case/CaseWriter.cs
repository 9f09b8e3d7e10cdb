using System.Text.Json;
using NodaTime;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Writes packages as strict CASE 1.1 JSON, which validates against 1EdTech's schema of CFPackage whatever the package holds.</summary>
/// <remarks>
/// Nothing is lost on the way. Where strict CASE can't hold what the package says, the file says the nearest valid thing, and the object's
/// <c>extensions</c> (those of the object around it for a link) say what the package said: <c>personalizedlearning:source</c> is an object with those members, by name, as they were;
/// <c>personalizedlearning:added</c> lists the members that were absent and are required. <see cref="CaseReader"/> puts them back, so reading what was
/// written gives an equal package. Identifiers that are no UUIDs become UUIDs of version 5 made of their text, the same in every file;
/// association types outside CASE become <c>ext:</c> words; absent times become that of the document, else the first of January 1970. Members kept aside stand up to three levels
/// deeper than they did: what was nested as deep as its reader allowed is read again with a greater <see cref="InteropReadOptions.MaxDepth"/>.
/// </remarks>
public static class CaseWriter
{
    // Members kept aside stand deeper than they did.
    private const int MaxDepth = InteropReadOptions.GreatestMaxDepth + 100;

    /// <summary>Writes a package; the stream stays open.</summary>
    /// <param name="stream">Where to: UTF-8 without a byte-order mark, indented by two blanks.</param>
    /// <param name="package">The package.</param>
    /// <remarks>Linear in the size of the package; memory is a buffer.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A <see cref="JsonMember"/> holds no JSON, or a number is not finite.</exception>
    public static void Write(Stream stream, CasePackage package)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(package);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JsonText.Encoder, Indented = true, NewLine = "\n", MaxDepth = MaxDepth });
        new StrictPackageWriter(json, package).Write();
        json.Flush();
    }

    /// <summary>Makes a package of a framework, whatever its source.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="creator">Who made it, as CASE requires.</param>
    /// <param name="lastChange">When it was last changed.</param>
    /// <returns>
    /// A package from which <see cref="CaseReader"/> makes an equal framework. Prerequisites are <c>precedes</c> associations whose extension
    /// <c>personalizedlearning:strength</c> is <c>hard</c> or <c>soft</c>; scales are rubrics, and alignments and the instant of retirement extensions of items.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="framework"/> is null, or <paramref name="creator"/> is empty.</exception>
    public static CasePackage ToPackage(CompetencyFramework framework, string creator, Instant lastChange)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentException.ThrowIfNullOrWhiteSpace(creator);
        return new CaseExport(framework, creator, lastChange).ToPackage();
    }
}
