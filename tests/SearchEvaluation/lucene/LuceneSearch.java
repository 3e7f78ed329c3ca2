import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * What the search is measured beside. Arguments: "plain" (the Swedish analyser) or "best" (with folding, fuzzy terms and dictionary decompounding), a file with a
 * document on each line (number, title, lead and text, with tabs between) and a file with a query on each line. Prints the first twenty numbers for each query.
 */
public final class LuceneSearch {
    private static final String[] FIELDS = {"title", "lead", "text"};
    private static final float[] BOOSTS = {5f, 2f, 1f};

    public static void main(String[] args) throws Exception {
        List<String> documents = Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8);
        boolean best = args[0].equals("best");
        Analyzer analyzer = best ? bestAnalyzer(words(documents)) : new SwedishAnalyzer();
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (String line : documents) {
                String[] columns = line.split("\t", -1);
                Document document = new Document();
                document.add(new StoredField("number", columns[0]));
                for (int i = 0; i < FIELDS.length; i++) {
                    document.add(new TextField(FIELDS[i], columns[i + 1], Field.Store.NO));
                }
                writer.addDocument(document);
            }
        }
        IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(memory));
        for (String query : Files.readAllLines(Path.of(args[2]), StandardCharsets.UTF_8)) {
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(ask(query, analyzer, best), 20).scoreDocs) {
                found.add(searcher.doc(hit.doc).get("number"));
            }
            System.out.println(String.join(" ", found));
        }
    }

    private static BooleanQuery ask(String query, Analyzer analyzer, boolean fuzzy) throws Exception {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < FIELDS.length; i++) {
            try (TokenStream tokens = analyzer.tokenStream(FIELDS[i], new StringReader(query))) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    Term word = new Term(FIELDS[i], term.toString());
                    all.add(new BoostQuery(new TermQuery(word), BOOSTS[i]), BooleanClause.Occur.SHOULD);
                    if (fuzzy && term.length() > 4) {
                        all.add(new BoostQuery(new FuzzyQuery(word, term.length() > 7 ? 2 : 1, 1), BOOSTS[i] * 0.3f), BooleanClause.Occur.SHOULD);
                    }
                }
                tokens.end();
            }
        }
        return all.build();
    }

    private static Analyzer bestAnalyzer(CharArraySet dictionary) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer source = new StandardTokenizer();
                TokenStream stream = new StopFilter(new LowerCaseFilter(source), SwedishAnalyzer.getDefaultStopSet());
                stream = new DictionaryCompoundWordTokenFilter(stream, dictionary, 8, 4, 20, true);
                stream = new SnowballFilter(stream, "Swedish");
                return new TokenStreamComponents(source, new RemoveDuplicatesTokenFilter(new ASCIIFoldingFilter(stream)));
            }
        };
    }

    // The dictionary is the library's own words, as ours is.
    private static CharArraySet words(List<String> documents) {
        TreeSet<String> words = new TreeSet<>();
        for (String line : documents) {
            for (String word : line.toLowerCase().split("[^\\p{L}]+")) {
                if (word.length() >= 4 && word.length() <= 14) {
                    words.add(word);
                }
            }
        }
        return new CharArraySet(words, true);
    }
}
