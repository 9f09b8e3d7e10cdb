using System.Text;
using PersonalizedLearning.Testing;

namespace PersonalizedLearning.Interop.Tests.Case;

internal static class CaseFixture
{
    public static string Lenient { get; } =
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "PersonalizedLearning.Interop.Tests", "Fixtures", "lenient.case.json"));

    public static CaseReadResult Read(string json, InteropReadOptions? options = null) => CaseReader.Read(Encoding.UTF8.GetBytes(json), options);

    public static byte[] Write(CasePackage package)
    {
        using var stream = new MemoryStream();
        CaseWriter.Write(stream, package);
        return stream.ToArray();
    }

    /// <summary>A package of items with these members in front, and associations.</summary>
    public static string Package(string items, string associations = "") => $$"""
        {"CFDocument":{"identifier":"00000000-0000-4000-8000-000000000000","uri":"u","creator":"c","title":"t","lastChangeDateTime":"2024-05-31T12:00:00Z"},
         "CFItems":[{{items}}],"CFAssociations":[{{associations}}]}
        """;

    public static string Item(string id, string more = "") =>
        $$"""{"identifier":"{{id}}","uri":"u","fullStatement":"{{id}}","lastChangeDateTime":"2024-05-31T12:00:00Z"{{(more.Length > 0 ? "," + more : "")}}}""";

    public static string Link(string type, string origin, string destination, string more = "") =>
        $$"""{"identifier":"{{type}} {{origin}} {{destination}}","uri":"u","associationType":"{{type}}","originNodeURI":{"identifier":"{{origin}}"},"destinationNodeURI":{"identifier":"{{destination}}"}{{(more.Length > 0 ? "," + more : "")}}}""";
}
