using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Benchmarks.Quality;

/// <summary>The competencies of items, from a Q-matrix as SciPy stores sparse ones: rows are items, columns competencies.</summary>
internal static class ItemCompetencies
{
    /// <summary>Reads the competencies of each item, by its number.</summary>
    public static IReadOnlyList<ValueList<CompetencyId>> Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var starts = Numbers(archive, "indptr.npy");
        var columns = Numbers(archive, "indices.npy");
        return
        [
            .. Enumerable.Range(0, starts.Length - 1).Select(item =>
                columns[starts[item]..starts[item + 1]].Select(column => CompetencyId.From(column.ToString(CultureInfo.InvariantCulture))).ToValueList()),
        ];
    }

    // An array of NumPy: ten bytes of which the last two are the length of the header, the header, then the numbers.
    private static int[] Numbers(ZipArchive archive, string name)
    {
        using var stream = (archive.GetEntry(name) ?? throw new InvalidDataException($"There is no array '{name}'; expected a sparse matrix of SciPy.")).Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var bytes = memory.ToArray();
        var header = 10 + BitConverter.ToUInt16(bytes, 8);
        return MemoryMarshal.Cast<byte, int>(bytes.AsSpan(header)).ToArray();
    }
}
