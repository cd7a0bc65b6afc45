//! The files of a conversation: those that came with the program, or a folder's. No meaning is looked for here.

use std::{collections::BTreeMap, fs, io, path::Path};

use include_dir::{Dir, include_dir};

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/conversations");

/// The files of a `conversations` folder, by path inside it.
#[derive(Debug, Clone)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// The conversations that came with the program.
    pub fn shipped() -> Self {
        fn walk(dir: &Dir<'_>, files: &mut BTreeMap<String, String>) {
            for file in dir.files() {
                if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
                    files.insert(path.replace('\\', "/"), text.to_owned());
                }
            }
            dir.dirs().for_each(|dir| walk(dir, files));
        }
        let mut files = BTreeMap::new();
        walk(&SHIPPED, &mut files);
        Self(files)
    }

    /// The files of a folder.
    ///
    /// # Errors
    /// If the folder or a file in it cannot be read.
    pub fn read(dir: &Path) -> io::Result<Self> {
        fn walk(root: &Path, dir: &Path, files: &mut BTreeMap<String, String>) -> io::Result<()> {
            for entry in fs::read_dir(dir)? {
                let path = entry?.path();
                if path.is_dir() {
                    walk(root, &path, files)?;
                } else if path.extension().is_some_and(|end| end == "ftl" || end == "toml" || end == "chat")
                    && let Some(name) = path.strip_prefix(root).ok().and_then(Path::to_str)
                {
                    let text = fs::read_to_string(&path);
                    let text = text.map_err(|error| io::Error::new(error.kind(), format!("{name}: {error}")))?;
                    files.insert(name.to_owned(), text);
                }
            }
            Ok(())
        }
        let mut files = BTreeMap::new();
        walk(dir, dir, &mut files)?;
        Ok(Self(files))
    }

    /// Puts a file in, or in the place of another.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.0.insert(path.to_owned(), text.to_owned());
        self
    }

    /// The same without what lies below a folder.
    #[must_use]
    pub fn without(mut self, folder: &str) -> Self {
        self.0.retain(|path, _| !path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
        self
    }

    /// The text of one file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The files below a folder: path and text.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let inside = move |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        self.0.iter().filter(move |(path, _)| inside(path)).map(|(path, text)| (path.as_str(), text.as_str()))
    }
}
