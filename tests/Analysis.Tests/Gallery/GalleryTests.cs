using System.Text;
using Analysis.Rendering;
using Analysis.Rendering.Layout;
using Analysis.Rendering.Png;
using Analysis.Rendering.Svg;
using Analysis.Tests.Commands;
using SkiaSharp;

namespace Analysis.Tests.Gallery;

/// <summary>
/// <c>docs/gallery.md</c> and its pictures. After a wanted change <c>BENCH_UPDATE_GALLERY=1 dotnet test tests/Analysis.Tests --filter GalleryTests</c> makes
/// them anew; look at them before you commit.
/// </summary>
public sealed class GalleryTests
{
    private const int BytesAtMost = 4_000_000;

    private static string Page => Path.Combine(Repository.Root, "docs", "gallery.md");

    private static string Folder => Path.Combine(Repository.Root, "docs", "gallery");

    [Fact]
    public void The_gallery_is_what_the_program_draws_today()
    {
        var pictures = GalleryList.Sections.SelectMany(section => section.Pictures).Select(shown => (shown, Picture: ChartLayout.Of(shown.Chart))).ToArray();
        if (Environment.GetEnvironmentVariable("BENCH_UPDATE_GALLERY") == "1") Write(pictures);
        Assert.True(File.Exists(Page), "docs/gallery.md is missing: make it with BENCH_UPDATE_GALLERY=1");
        Assert.Equal(Text(), File.ReadAllText(Page).ReplaceLineEndings("\n"));
        foreach (var (shown, picture) in pictures)
        {
            Assert.Equal(SvgPainter.Paint(picture, shown.Name), File.ReadAllText(Svg(shown)).ReplaceLineEndings("\n"));
            using var bitmap = SKBitmap.Decode(Png(shown));
            Assert.Equal((Picture.Width * PngPainter.Scale, picture.Height * PngPainter.Scale), (bitmap.Width, bitmap.Height));
        }
        Assert.Equal(2 * pictures.Length, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public void The_gallery_stays_small() =>
        Assert.InRange(Directory.GetFiles(Folder, "*.png").Sum(file => new FileInfo(file).Length), 1, BytesAtMost);

    private static void Write(IEnumerable<(GalleryPicture Shown, Picture Picture)> pictures)
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Page, Text());
        foreach (var (shown, picture) in pictures)
        {
            File.WriteAllText(Svg(shown), SvgPainter.Paint(picture, shown.Name));
            var painted = PngPainter.Paint(picture, shown.Theme);
            Assert.True(painted.Warnings.IsEmpty, string.Join('\n', painted.Warnings));
            File.WriteAllBytes(Png(shown), painted.Bytes!);
        }
    }

    private static string Text()
    {
        var text = new StringBuilder("""
            # Gallery

            Every type of chart in its telling states, as the PNG files that the program writes; the SVG files beside them hold the same. The measurements
            are made up. After a change of a chart,

            ```sh
            BENCH_UPDATE_GALLERY=1 dotnet test tests/Analysis.Tests --filter GalleryTests
            ```

            makes this page anew. Look at the pictures before you commit them.

            """.ReplaceLineEndings("\n"));
        foreach (var (title, pictures) in GalleryList.Sections)
        {
            text.Append('\n').Append("## ").Append(title).Append('\n');
            foreach (var (name, shows, _, _) in pictures) text.Append("\n" + shows + "\n\n![" + shows + "](gallery/" + name + ".png)\n");
        }
        return text.ToString();
    }

    private static string Svg(GalleryPicture shown) => Path.Combine(Folder, shown.Name + ".svg");

    private static string Png(GalleryPicture shown) => Path.Combine(Folder, shown.Name + ".png");
}
