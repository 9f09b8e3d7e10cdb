using System.Text;

namespace PersonalizedLearning.Interop.Tests.Archives;

/// <summary>Archives and folders that are made to do harm are refused as a whole, by one error that names the archive, the entry and the limit.</summary>
public sealed class PackageFilesTest
{
    private static readonly InteropReadOptions Options = new();

    [Fact]
    public void Archive_GivesItsFiles_InOrder()
    {
        using var files = Open(MadeArchive.Of(("b.csv", "two"), ("a.csv", "one"), ("x/", string.Empty), ("x/c.csv", "three")));

        Assert.Equal(["a.csv", "b.csv", "x/c.csv"], files.Names);
        Assert.Equal("one", Encoding.UTF8.GetString(files.ReadAll("a.csv")));
        Assert.Equal("three", Encoding.UTF8.GetString(files.ReadAll("x/c.csv")));
    }

    [Theory]
    [InlineData("../a.csv")]
    [InlineData("x/../../a.csv")]
    [InlineData("/etc/a.csv")]
    [InlineData("C:/a.csv")]
    [InlineData("C:\\a.csv")]
    [InlineData("x\\..\\a.csv")]
    [InlineData("./a.csv")]
    [InlineData("x//a.csv")]
    [InlineData("a.csv ")]
    [InlineData("a.csv.")]
    [InlineData("a\nb.csv")]
    [InlineData("a.csv:stream")]
    public void Name_ThatLeadsOut_IsRefused(string name)
    {
        var exception = Assert.Throws<InteropFormatException>(() => Open(MadeArchive.Of((name, "x"))));

        Assert.StartsWith("archive, ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Theory]
    [InlineData("a.csv", "a.csv")]
    [InlineData("users.csv", "Users.CSV")]
    [InlineData("x", "X/")]
    public void Names_Twice_AreRefused(string first, string second) =>
        Assert.Contains("two files have this name", Refusal(MadeArchive.Of((first, string.Empty), (second, string.Empty))), StringComparison.Ordinal);

    [Fact]
    public void Bomb_IsRefusedByWhatItUnpacksTo()
    {
        var bomb = MadeArchive.OfZeros("a.csv", 8 << 20);
        Assert.True(bomb.Length < 16_000);
        using var files = Open(bomb);

        var exception = Assert.Throws<InteropFormatException>(() => files.ReadAll("a.csv"));

        Assert.Equal("archive, a.csv: the file unpacks to more than 500 times its size in the archive; expected at most 500 times; an archive that grows so much is made to do harm.", exception.Message);
    }

    [Fact]
    public void Total_IsCountedOverAllFiles()
    {
        using var files = Open(MadeArchive.Of(("a.csv", new string('a', 3000)), ("b.csv", new string('b', 3000))), new InteropReadOptions { MaxBytes = 5000 });

        Assert.Equal(3000, files.ReadAll("a.csv").Length);
        var exception = Assert.Throws<InteropFormatException>(() => files.ReadAll("b.csv"));
        Assert.Contains("at most 5000, as InteropReadOptions.MaxBytes says", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Length_ThatIsALie_IsFoundWhileReading()
    {
        var archive = MadeArchive.Of(("a.csv", new string('a', 3000)));
        BitConverter.TryWriteBytes(archive.AsSpan(MadeArchive.Directory(archive) + 24), 10);
        using var files = Open(archive);

        Assert.Throws<InteropFormatException>(() => files.ReadAll("a.csv"));
    }

    [Fact]
    public void ManyEntries_AreRefused() =>
        Assert.Contains("more than 10000 files", Refusal(MadeArchive.Of([.. Enumerable.Range(0, 10_001).Select(number => (FormattableString.Invariant($"{number}"), string.Empty))])), StringComparison.Ordinal);

    [Fact]
    public void Encrypted_IsRefused()
    {
        var archive = MadeArchive.Of(("a.csv", "x"));
        archive[MadeArchive.Directory(archive) + 8] |= 1;

        Assert.Contains("a.csv: the file is encrypted", Refusal(archive), StringComparison.Ordinal);
    }

    [Fact]
    public void SymbolicLink_IsRefused()
    {
        var archive = MadeArchive.Of(("a.csv", "/etc/passwd"));
        BitConverter.TryWriteBytes(archive.AsSpan(MadeArchive.Directory(archive) + 38), 0xA1FF_0000);

        Assert.Contains("a.csv: the entry is a symbolic link", Refusal(archive), StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_OfContent_IsFound()
    {
        var archive = MadeArchive.Of(("a.csv", "sourcedId,status\nu-1,active\n"));
        archive[MadeArchive.Directory(archive) + 16] ^= 1;
        using var files = Open(archive);

        Assert.Contains("the file is damaged", Assert.Throws<InteropFormatException>(() => files.ReadAll("a.csv")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArchiveWithin_StaysClosed()
    {
        var inner = MadeArchive.OfZeros("a.csv", 64 << 20);
        using var files = Open(MadeArchive.Of(("inner.zip", Convert.ToBase64String(inner))));

        Assert.Equal(["inner.zip"], files.Names);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("sourcedId,status\n")]
    public void NoArchive_IsRefused(string text) => Assert.Contains("no zip archive", Refusal(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void ArchiveCutOff_IsRefused()
    {
        var archive = MadeArchive.Of(("a.csv", "x"), ("b.csv", "y"));
        for (var length = 0; length < archive.Length; length++)
        {
            Refusal(archive[..length]);
        }
    }

    [Fact]
    public void Stream_ThatGoesOnlyForward_IsRead()
    {
        using var inner = new MemoryStream(MadeArchive.Of(("a.csv", "one")));
        using var forward = new ProgressStream(inner, new Progress<ReadProgress>());
        using var files = PackageFiles.Open(forward, Options);

        Assert.Equal("one", Encoding.UTF8.GetString(files.ReadAll("a.csv")));
    }

    [Fact]
    public void Folder_GivesItsFiles_AndRefusesLinksThatLeadOut()
    {
        var folder = Directory.CreateTempSubdirectory("package-files-").FullName;
        try
        {
            var package = Directory.CreateDirectory(Path.Combine(folder, "package")).FullName;
            File.WriteAllText(Path.Combine(folder, "secret.txt"), "secret");
            File.WriteAllText(Path.Combine(package, "a.csv"), "one");
            Directory.CreateDirectory(Path.Combine(package, "x"));
            File.WriteAllText(Path.Combine(package, "x", "b.csv"), "two");
            File.CreateSymbolicLink(Path.Combine(package, "c.csv"), Path.Combine(package, "a.csv"));
            using (var files = PackageFiles.Open(package, Options))
            {
                Assert.Equal(["a.csv", "c.csv", "x/b.csv"], files.Names);
                Assert.Equal("one", Encoding.UTF8.GetString(files.ReadAll("c.csv")));
            }

            File.CreateSymbolicLink(Path.Combine(package, "d.csv"), Path.Combine("..", "secret.txt"));
            Assert.Contains("d.csv: it is a link", Assert.Throws<InteropFormatException>(() => PackageFiles.Open(package, Options)).Message, StringComparison.Ordinal);
            File.Delete(Path.Combine(package, "d.csv"));
            Directory.CreateSymbolicLink(Path.Combine(package, "y"), package);
            Assert.Contains("y: it is a link", Assert.Throws<InteropFormatException>(() => PackageFiles.Open(package, Options)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Path_ThatIsNotThere_IsNamed() => Assert.Contains("no such file", Assert.Throws<InteropFormatException>(() => PackageFiles.Open("no-such-package", Options)).Message, StringComparison.Ordinal);

    [Fact]
    public void WrittenArchive_HasTheSameBytesEachTime()
    {
        PackageFile[] files = [new("b.csv", [1, 2, 3]), new("a.csv", [.. new byte[5000]])];

        var (first, second) = (Written(files), Written(files));

        Assert.Equal(first, second);
        using var read = Open(first);
        Assert.Equal(5000, read.ReadAll("a.csv").Length);
        Assert.Equal([1, 2, 3], read.ReadAll("b.csv"));
    }

    private static byte[] Written(PackageFile[] files)
    {
        using var bytes = new MemoryStream();
        ZipOutput.Write(bytes, files);
        return bytes.ToArray();
    }

    private static PackageFiles Open(byte[] archive, InteropReadOptions? options = null) => PackageFiles.Open(new MemoryStream(archive), options ?? Options);

    private static string Refusal(byte[] archive)
    {
        var exception = Assert.Throws<InteropFormatException>(() => Open(archive));
        Assert.StartsWith("archive", exception.Message, StringComparison.Ordinal);
        return exception.Message;
    }
}
